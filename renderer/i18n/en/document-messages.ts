export const documentMessages = {
  documents: {
    save: 'Save as PDF',
    dossier: 'Purchase dossier',
    dossierLead: 'Everything about this purchase: estimate versions, approvals, order, answers, invoices and payments, with the differences between them.',
    dossierForm: 'As',
    dossierPdf: 'One PDF',
    dossierFolder: 'Folder with each paper and tables (ZIP)',
    dossierButton: 'Dossier',
    email: 'Message with the PDF attached',
    emailButton: 'E-mail',
    current: 'This paper is version {{version}}, which counts',
    superseded: 'This paper is version {{version}} and has been replaced by version {{current}}',
    unknown: 'No estimate on this desk has this checksum',
    unknownLead: 'It may be of another account, or a page that was changed.',
  },
};
