/** The tour of the desk, step by step. */
export const tourMessages = {
  tour: {
    title: 'Rundgang',
    offer: 'Neu hier? Ein Rundgang in acht Schritten zeigt den Weg eines Einkaufs',
    offerLead: 'Er führt über die echten Seiten, verändert nichts und lässt sich bei jedem Schritt mit Escape verlassen.',
    start: 'Rundgang beginnen',
    again: 'Rundgang',
    notNow: 'Jetzt nicht',
    count: 'Schritt {{step}} von {{of}}',
    leave: 'Verlassen',
    back: 'Zurück',
    next: 'Weiter',
    finish: 'Fertig',
    left: 'Der Rundgang wartet, wo Sie ihn verlassen haben: im Menü unter Ihrem Namen und in der Palette (Strg+K).',
    toCard: 'Zur Karte des Rundgangs',
    step: {
      weeks: { title: 'Alles, was unterwegs ist', text: 'Jeder Einkauf steht hier mit seinen Terminen: freigeben bis, bestellen bis, Lieferungen. Überfälliges kommt zuerst. w führt hierher, Pfeile von Einkauf zu Einkauf, Enter öffnet.' },
      catalog: { title: 'Einen Artikel finden', text: 'Tippen Sie einen Teil des Namens, eine Nummer oder einen Strichcode. Daneben steht Ihr eigener Preis, und warum er gilt. Alles auch ohne Verbindung.' },
      draft: { title: 'Schnell bestellen', text: 'Ein Entwurf nimmt Nummer und Menge, Enter, und die nächste. p übernimmt Zeilen einer Tabelle. Er ist mit jeder Taste gesichert und auf allen Ihren Rechnern.' },
      estimate: { title: 'Das förmliche Angebot anfordern', text: 'Strg+Enter im Entwurf bittet den Verkäufer um ein Angebot, dessen Preise halten. Bis es kommt, sehen Sie eine Voraussage, und der Platz sagt das.' },
      approvals: { title: 'Freigeben lassen', text: 'Angebote, die ein Ja brauchen, werden hier entschieden, gebunden an Fassung und Summe. a gibt frei, auch offline; wer gefragt wird und bis wann, steht schon vor dem Senden da.' },
      restock: { title: 'Zählen und auffüllen', text: 'Wählen Sie einen Standort und zählen Sie mit Tasten oder Scanner. Vorgeschlagen wird, was zu bestellen ist, mit dem Grund in einer Zeile.' },
      sync: { title: 'Ohne Verbindung arbeiten', text: 'Was zu senden wartet, steht hier, und was daraus würde, wenn Sie sich jetzt verbänden. Mit diesem Schalter bleiben Sie bewusst offline; nichts Getipptes geht verloren.' },
      keys: { title: 'Jede Taste, jeder Ort', text: 'Strg+K findet jeden Artikel, Beleg und Schritt. ? zeigt die Tasten der Seite. Das ist alles; gutes Einkaufen.' },
    },
  },
};
