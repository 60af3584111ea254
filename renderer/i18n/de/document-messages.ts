export const documentMessages = {
  documents: {
    save: 'Als PDF speichern',
    current: 'Dieses Papier ist Version {{version}}, sie gilt',
    superseded: 'Dieses Papier ist Version {{version}} und wurde durch Version {{current}} ersetzt',
    unknown: 'Kein Angebot auf diesem Platz hat diese Prüfsumme',
    unknownLead: 'Es kann von einem anderen Konto sein, oder eine Seite, die geändert wurde.',
  },
};
