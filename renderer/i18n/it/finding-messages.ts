export const findingMessages = {
  finding: {
    corrected: 'Nessun prodotto contiene «{{typed}}»; ecco ciò che è vicino a «{{taken}}».',
    allBrands: 'Tutte le marche',
    priced: 'Nei miei listini',
    promoted: 'In promozione',
    showAll: 'Mostra di nuovo tutto',
    purchases: 'Che cosa abbiamo ordinato',
    neverBought: 'Mai ordinato finora.',
    orderedOn: 'Ordinato',
    paid: 'Pagato per unità',
    moreBought_one: 'e {{count}} ordine precedente',
    moreBought_many: 'e {{count}} di ordini precedenti',
    moreBought_other: 'e {{count}} ordini precedenti',
    pricesBefore: 'Prezzi dell’ultimo anno',
    sameSince: 'Lo stesso dal {{day}}, per quanto dicono i listini.',
  },
};
