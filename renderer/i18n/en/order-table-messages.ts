export const orderTableMessages = {
  draftSteps: { undo: 'Undo', redo: 'Redo' },
  orderTable: {
    open: 'Paste or file',
    title: 'Lines from a table',
    pasteHint: 'Code or GTIN, quantity, and if you like packaging, target price and note. Words above the columns are understood. A file can also be dropped onto the draft.',
    columns: 'What the columns are',
    column: '{{number}}: {{head}}',
    noColumn: 'None',
    is: { code: 'Code', quantity: 'Quantity', unit: 'Packaging', targetPrice: 'Target price', note: 'Note' },
    accepted_one: '{{count}} line can be added',
    accepted_other: '{{count}} lines can be added',
    add_one: 'Add {{count}} line',
    add_other: 'Add {{count}} lines',
    added_one: '{{count}} line added.',
    added_other: '{{count}} lines added.',
    doubled: 'More than one heading says: {{columns}}. The first was taken; choose another where that is wrong.',
  },
};
