/** What two machines of one person changed in one draft. */
export const mergeMessages = {
  merge: {
    title: 'Auf zwei Geräten geändert',
    lead: 'Beides bleibt, bis Sie wählen; Ihre Wahl gilt auf allen Ihren Geräten.',
    go: 'Zu dem, was zwei Geräte geändert haben',
    keep: '{{reading}} behalten',
    take: '{{reading}} nehmen',
    remove: 'Zeile löschen',
    restate: '{{what}}: {{choice}}',
    here: 'auf diesem Gerät eingegeben, {{at}}',
    elsewhere: 'auf einem anderen Gerät eingegeben, {{at}}',
    somewhere: 'auf einem anderen Gerät',
    onLine: 'auf zwei Geräten geändert',
    noNote: 'keine Notiz',
    noteOf: 'Notiz „{{note}}“',
    quoted: '„{{text}}“',
    none: 'nichts',
    late: 'Diese Änderungen kamen, nachdem ihr Entwurf abgeschickt war.',
    lateLead: 'Sie gehören nicht zum Angebot oder zur Bestellung. Fragen Sie sie neu an, oder löschen Sie sie.',
    toSent: 'Zum abgeschickten Entwurf',
    lateBadge: 'nach dem Absenden',
  },
};
