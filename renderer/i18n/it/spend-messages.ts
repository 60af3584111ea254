export const spendMessages = {
  spend: {
    title: 'Spesa e budget',
    by: 'Raggruppa per',
    way: { month: 'Mese', category: 'Categoria', site: 'Sede', costCentre: 'Centro di costo', budget: 'Budget' },
    none: 'In questo periodo non è stato ordinato nulla',
    share: 'Quota',
    net: 'Netto',
    orders: 'Ordini',
    without: 'Nessuno',
    before: 'Un anno prima',
    move: 'Differenza',
    nothingThen: 'nulla ordinato',
    totalBefore: 'Negli stessi giorni di un anno prima {{total}}. I mesi non interi sono confrontati giorno per giorno.',
    budgetTitle: 'Previsto, ordinato e in attesa',
    total: '{{total}} netti in tutto, dal {{from}} al {{to}}. Gli annullamenti sono esclusi.',
  },
};
