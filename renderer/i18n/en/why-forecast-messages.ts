/** That something is a forecast, from figures of when, and why it says what it says. */
export const whyForecastMessages = {
  whyForecast: {
    note: 'Forecast, from what was received {{at}}.',
    never: 'Forecast; nothing was received yet.',
    why: 'Why?',
    of: {
      price: 'Worked out here from your price lists and promotions, by the rule that the seller runs as well. Prices are locked when the estimate is issued; lists that changed since may move them. “Why this price” on the page of a product names every list that was looked at.',
      validity: 'Worked out here from the seller’s quotation policy and the calendar of the sales office. It counts from the day of issue, so an answer of another day moves it; the sales office may set other days.',
      approval: 'Worked out here from your company’s approval rules, budgets and absences. The backend asks by those of the moment of sending; the rules that ask are named above.',
      payment: 'Worked out here from the conditions of sale, card capacities and credit as last told. The backend reserves when the order arrives; what somebody else spent meanwhile is missing here.',
      budget: 'Worked out here from the orders and estimates that this desk knows, yours that wait to be sent counted. Those of colleagues since then are not in it.',
      direct: 'Worked out here from the seller’s quotation policy and today’s prices. The backend prices anew on arrival, and refuses rather than order at other prices.',
      part: 'Worked out here from the locked prices and what was taken before. A part taken elsewhere since then is not known here.',
      dryRun: 'Each waiting act was played through by the rules that the backend runs, over what this desk last received. What moved there since then, or arrives before yours, may turn it.',
      restock: 'Worked out here from your count, the par levels, what is on order and the rhythm of this site; each line names its reason. Prices are today’s, and locked only by an estimate.',
      mayCome: 'By today’s rules and amounts these would ask for you. Another version, another total or a changed rule may ask somebody else.',
      weeks: 'Dates that the seller or a rule has set are facts as of then. That a promised delivery comes, and that an answer is given when due, is up to the seller. Working days are those of the sales office.',
      pending: 'Your latest acts were laid over what was received, by the rules that the backend runs. It decides when they arrive; until then the sync centre shows what waits.',
    },
  },
};
