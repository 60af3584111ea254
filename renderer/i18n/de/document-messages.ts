export const documentMessages = {
  documents: {
    save: 'Als PDF speichern',
    dossier: 'Einkaufsakte',
    dossierLead: 'Alles zu diesem Einkauf: Fassungen des Angebots, Genehmigungen, Bestellung, Antworten, Rechnungen und Zahlungen, mit den Unterschieden zwischen ihnen.',
    dossierForm: 'Als',
    dossierPdf: 'Ein PDF',
    dossierFolder: 'Ordner mit jedem Papier und Tabellen (ZIP)',
    dossierButton: 'Akte',
    email: 'Nachricht mit dem PDF im Anhang',
    emailButton: 'E-Mail',
    current: 'Dieses Papier ist Fassung {{version}}, sie gilt',
    superseded: 'Dieses Papier ist Fassung {{version}} und wurde durch Fassung {{current}} ersetzt',
    unknown: 'Kein Angebot auf diesem Platz hat diese Prüfsumme',
    unknownLead: 'Es kann von einem anderen Konto sein, oder eine Seite, die geändert wurde.',
  },
};
