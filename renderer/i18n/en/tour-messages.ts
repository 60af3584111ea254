/** The tour of the desk, step by step. */
export const tourMessages = {
  tour: {
    title: 'Tour of the desk',
    offer: 'New here? A tour of eight steps shows the way of one purchase',
    offerLead: 'It walks over the real screens, changes nothing, and can be left at any step with Escape.',
    start: 'Show me around',
    again: 'Tour of the desk',
    notNow: 'Not now',
    count: 'Step {{step}} of {{of}}',
    leave: 'Leave',
    back: 'Back',
    next: 'Next',
    finish: 'Done',
    left: 'The tour waits where you left it: in the menu under your name, and in the palette (Ctrl+K).',
    toCard: 'To the card of the tour',
    step: {
      weeks: { title: 'Everything in progress', text: 'Each purchase stands here with its dates: approve by, order by, deliveries. What is late comes first. w leads here, arrows between purchases, Enter opens one.' },
      catalog: { title: 'Find a product', text: 'Type any part of a name, a number or a barcode. Your own price stands beside each product, and why it is that one. All of it works without a connection.' },
      draft: { title: 'Order quickly', text: 'A draft takes a number and a quantity, Enter, and the next. p takes rows out of a spreadsheet. It is saved with every key, and is on all your machines.' },
      estimate: { title: 'Ask for the formal estimate', text: 'Ctrl+Enter in a draft asks the seller for an estimate whose prices hold. Until it comes, what you see is a forecast, and the desk says so.' },
      approvals: { title: 'Have it approved', text: 'Estimates that need a yes are decided here, bound to version and total. a approves, offline as well; who is asked, and by when, is said before you send.' },
      restock: { title: 'Count and restock', text: 'Choose a site and count with keys or a scanner. The desk proposes what to order, and gives the reason in one line.' },
      sync: { title: 'Work without a connection', text: 'What waits to be sent stands here, and what would come of it if you connected now. Switch this on to stay offline on purpose; nothing typed is lost.' },
      keys: { title: 'Every key, every place', text: 'Ctrl+K finds any product, document and act. ? shows the keys of the screen you are on. That is all; good buying.' },
    },
  },
};
