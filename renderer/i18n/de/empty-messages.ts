/** What an empty list will hold, and the one next act. */
export const emptyMessages = {
  empty: {
    firstDraft: 'Entwurf beginnen',
    firstList: 'Liste beginnen',
    drafts: 'Zu den Entwürfen',
    catalog: 'Katalog durchsuchen',
    estimates: 'Zu den Angeboten',
    restock: 'Standort zählen',
    orders: 'Zu den Bestellungen',
    account: 'Ihre Konditionen ansehen',
    home: 'Was Sie jetzt braucht',
    spendLead: 'Was Sie auf welchem Weg auch immer bestellen, wird hier nach Monat, Warengruppe, Standort und Kostenstelle zusammengezählt.',
    recentLead: 'Was über Plattform, Telefon, Post oder Messe bestellt ist, steht hier, das Neueste zuerst.',
    draftsLead: 'Ein Entwurf nimmt Artikel nach Nummer, aus dem Katalog oder aus einer Zählung.',
    approvalsLead: 'Angebote von Kollegen, die auf das Wort anderer warten, und die von Ihnen entschiedenen stehen hier.',
    syncLead: 'Jeder Schritt, der ohne Verbindung getan wurde, steht hier, bis der Verkäufer ihn bestätigt hat.',
  },
};
