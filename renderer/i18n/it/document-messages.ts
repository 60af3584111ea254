export const documentMessages = {
  documents: {
    save: 'Salva in PDF',
    current: 'Questo documento è la versione {{version}}, quella valida',
    superseded: 'Questo documento è la versione {{version}}, sostituita dalla versione {{current}}',
    unknown: 'Nessun preventivo qui ha questo codice di controllo',
    unknownLead: 'Può essere di un altro conto, o una pagina modificata.',
  },
};
