/** What two machines of one person changed in one draft. */
export const mergeMessages = {
  merge: {
    title: 'Modificato su due computer',
    lead: 'Restano entrambi finché non sceglie; la scelta vale su tutti i Suoi computer.',
    go: 'Vai a ciò che due computer hanno modificato',
    keep: 'Tenere {{reading}}',
    take: 'Prendere {{reading}}',
    remove: 'Eliminare la riga',
    restate: '{{what}}: {{choice}}',
    here: 'scritto su questo computer, {{at}}',
    elsewhere: 'scritto su un altro computer, {{at}}',
    somewhere: 'su un altro computer',
    onLine: 'modificato su due computer',
    noNote: 'nessuna nota',
    noteOf: 'nota «{{note}}»',
    quoted: '«{{text}}»',
    none: 'niente',
    late: 'Queste modifiche sono arrivate dopo l’invio della loro bozza.',
    lateLead: 'Non fanno parte del preventivo o dell’ordine. Le richieda di nuovo, oppure le elimini.',
    toSent: 'Alla bozza inviata',
    lateBadge: 'dopo l’invio',
  },
};
