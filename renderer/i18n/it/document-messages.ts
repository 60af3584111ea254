export const documentMessages = {
  documents: {
    save: 'Salva in PDF',
    dossier: 'Fascicolo d’acquisto',
    dossierLead: 'Tutto su questo acquisto: versioni del preventivo, approvazioni, ordine, risposte, fatture e pagamenti, con le differenze tra loro.',
    dossierForm: 'Come',
    dossierPdf: 'Un PDF',
    dossierFolder: 'Cartella con ogni documento e tabelle (ZIP)',
    dossierButton: 'Fascicolo',
    email: 'Messaggio con il PDF allegato',
    emailButton: 'E-mail',
    current: 'Questo documento è la versione {{version}}, quella valida',
    superseded: 'Questo documento è la versione {{version}}, sostituita dalla versione {{current}}',
    unknown: 'Nessun preventivo qui ha questo codice di controllo',
    unknownLead: 'Può essere di un altro conto, o una pagina modificata.',
  },
};
