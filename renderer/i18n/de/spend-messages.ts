export const spendMessages = {
  spend: {
    title: 'Ausgaben und Budgets',
    by: 'Gliedern nach',
    way: { month: 'Monat', category: 'Warengruppe', site: 'Standort', costCentre: 'Kostenstelle', budget: 'Budget' },
    none: 'In dieser Zeit wurde nichts bestellt',
    share: 'Anteil',
    net: 'Netto',
    orders: 'Bestellungen',
    without: 'Keine',
    before: 'Ein Jahr davor',
    move: 'Unterschied',
    nothingThen: 'nichts bestellt',
    totalBefore: 'An denselben Tagen ein Jahr davor {{total}}. Angebrochene Monate werden Tag für Tag verglichen.',
    budgetTitle: 'Geplant, bestellt und wartend',
    total: '{{total}} netto insgesamt, vom {{from}} bis {{to}}. Storniertes ist nicht dabei.',
  },
};
