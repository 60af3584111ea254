/** What two machines of one person changed in one draft. */
export const mergeMessages = {
  merge: {
    title: 'Changed on two machines',
    lead: 'Both are kept until you choose; your choice holds on all your machines.',
    go: 'Go to what two machines changed',
    keep: 'Keep {{reading}}',
    take: 'Take {{reading}}',
    remove: 'Delete the line',
    restate: '{{what}}: {{choice}}',
    here: 'typed on this machine, {{at}}',
    elsewhere: 'typed on another machine, {{at}}',
    somewhere: 'on another machine',
    onLine: 'changed on two machines',
    noNote: 'no note',
    noteOf: 'note “{{note}}”',
    quoted: '“{{text}}”',
    none: 'nothing',
    late: 'These edits came after their draft was sent.',
    lateLead: 'They are not part of the estimate or order. Ask for them anew, or delete them.',
    toSent: 'To the draft that was sent',
    lateBadge: 'after sending',
  },
};
