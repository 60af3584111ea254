/** Come si guardano gli elenchi. */
export const viewMessages = {
  views: {
    open: 'Viste',
    plain: 'Così com’è',
    kept: 'Viste salvate',
    keep: 'Salva ciò che è mostrato …',
    remove: 'Elimina la vista {{name}}',
    removed: '«{{name}}» è stata eliminata.',
    isKept: '«{{name}}» è salvata su questo computer.',
    keepNow: 'Salva',
    name: 'Nome',
    lead: 'Filtro, ordine e colonne come sono ora.',
    replaces: 'Sostituisce la vista con questo nome.',
    columns: 'Colonne',
  },
};
