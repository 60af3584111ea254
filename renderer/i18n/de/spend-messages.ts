export const spendMessages = {
  spend: {
    title: 'Bestellt in den letzten zwölf Monaten',
    by: 'Gliedern nach',
    way: { month: 'Monat', category: 'Warengruppe', site: 'Standort', costCentre: 'Kostenstelle' },
    none: 'In dieser Zeit wurde nichts bestellt',
    share: 'Anteil',
    net: 'Netto',
    orders: 'Bestellungen',
    without: 'Keine',
    total: '{{total}} netto insgesamt, vom {{from}} bis {{to}}. Storniertes ist nicht dabei.',
  },
};
