export const orderTableMessages = {
  draftSteps: { undo: 'Rückgängig', redo: 'Wiederholen' },
  orderTable: {
    open: 'Einfügen oder Datei',
    title: 'Positionen aus einer Tabelle',
    pasteHint: 'Artikelnummer oder GTIN, Menge, wenn gewünscht Gebinde, Wunschpreis und Notiz. Überschriften der Spalten werden verstanden. Eine Datei kann auch auf den Entwurf gezogen werden.',
    columns: 'Was die Spalten sind',
    column: '{{number}}: {{head}}',
    noColumn: 'Keine',
    is: { code: 'Artikelnummer', quantity: 'Menge', unit: 'Gebinde', targetPrice: 'Wunschpreis', note: 'Notiz' },
    accepted_one: '{{count}} Position kann übernommen werden',
    accepted_other: '{{count}} Positionen können übernommen werden',
    add_one: '{{count}} Position übernehmen',
    add_other: '{{count}} Positionen übernehmen',
    added_one: '{{count}} Position übernommen.',
    added_other: '{{count}} Positionen übernommen.',
    doubled: 'Mehr als eine Überschrift sagt: {{columns}}. Die erste wurde genommen; wählen Sie eine andere, wo das falsch ist.',
  },
};
