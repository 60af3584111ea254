/** Wie Listen angesehen werden. */
export const viewMessages = {
  views: {
    open: 'Ansichten',
    plain: 'Wie sie kommt',
    kept: 'Gemerkte Ansichten',
    keep: 'Gezeigtes merken …',
    remove: 'Ansicht {{name}} entfernen',
    removed: '„{{name}}“ wurde entfernt.',
    isKept: '„{{name}}“ ist auf diesem Gerät gemerkt.',
    keepNow: 'Merken',
    name: 'Name',
    lead: 'Filter, Reihenfolge und Spalten, wie sie jetzt sind.',
    replaces: 'Ersetzt die Ansicht dieses Namens.',
    columns: 'Spalten',
  },
};
