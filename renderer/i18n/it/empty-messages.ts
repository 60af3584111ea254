/** What an empty list will hold, and the one next act. */
export const emptyMessages = {
  empty: {
    firstDraft: 'Inizia una bozza',
    firstList: 'Inizia una lista',
    drafts: 'Alle bozze',
    catalog: 'Cerca nel catalogo',
    estimates: 'Ai preventivi',
    restock: 'Conta una sede',
    orders: 'Agli ordini',
    account: 'Vedi le Sue condizioni',
    home: 'Che cosa richiede Lei adesso',
    spendLead: 'Ciò che ordina su qualsiasi canale è sommato qui per mese, categoria, sede e centro di costo.',
    recentLead: 'Ciò che è ordinato da piattaforma, telefono, posta o fiera sta qui, il più recente per primo.',
    draftsLead: 'Una bozza prende prodotti per codice, dal catalogo o da un conteggio.',
    approvalsLead: 'Qui restano i preventivi dei colleghi che attendono la parola di altri e quelli decisi da Lei.',
    syncLead: 'Ogni atto fatto senza connessione sta qui finché il venditore non lo ha confermato.',
  },
};
