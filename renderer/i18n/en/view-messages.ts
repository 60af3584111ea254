/** How lists are looked at. */
export const viewMessages = {
  views: {
    open: 'Views',
    plain: 'As it comes',
    kept: 'Kept views',
    keep: 'Keep what is shown …',
    remove: 'Remove the view {{name}}',
    removed: '“{{name}}” was removed.',
    isKept: '“{{name}}” is kept on this machine.',
    keepNow: 'Keep a view',
    name: 'Name',
    lead: 'Filter, order and columns as they are now.',
    replaces: 'It replaces the view of this name.',
    columns: 'Columns',
  },
};
