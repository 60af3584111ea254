export const spendMessages = {
  spend: {
    title: 'Ordinato negli ultimi dodici mesi',
    by: 'Raggruppa per',
    way: { month: 'Mese', category: 'Categoria', site: 'Sede', costCentre: 'Centro di costo' },
    none: 'In questo periodo non è stato ordinato nulla',
    share: 'Quota',
    net: 'Netto',
    orders: 'Ordini',
    without: 'Nessuno',
    total: '{{total}} netti in tutto, dal {{from}} al {{to}}. Gli annullamenti sono esclusi.',
  },
};
