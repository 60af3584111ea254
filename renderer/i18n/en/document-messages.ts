export const documentMessages = {
  documents: {
    save: 'Save as PDF',
    current: 'This paper is version {{version}}, which counts',
    superseded: 'This paper is version {{version}} and has been replaced by version {{current}}',
    unknown: 'No estimate on this desk has this checksum',
    unknownLead: 'It may be of another account, or a page that was changed.',
  },
};
