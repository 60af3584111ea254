export const documentMessages = {
  documents: {
    save: 'Als PDF speichern',
    current: 'Dieses Papier ist Fassung {{version}}, sie gilt',
    superseded: 'Dieses Papier ist Fassung {{version}} und wurde durch Fassung {{current}} ersetzt',
    unknown: 'Kein Angebot auf diesem Platz hat diese Prüfsumme',
    unknownLead: 'Es kann von einem anderen Konto sein, oder eine Seite, die geändert wurde.',
  },
};
