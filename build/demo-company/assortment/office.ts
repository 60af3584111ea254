import type { Family } from './family.ts';

/** Office supplies and reception. */
export const office: readonly Family[] = [
  {
    code: 'CPY', category: 'Office > Paper > Copy paper', brand: 'Scriba',
    name: 'Copy Paper {grade} {size}',
    description: 'Paper for copiers, laser and inkjet printers, 500 sheets a ream; high whiteness, runs without jams, price per ream.',
    sizes: { 'A4 80 g': ['4.20', 5], 'A4 90 g': ['5.40', 5], 'A3 80 g': ['8.80', 5], 'A5 80 g': ['2.60', 10] }, options: { grade: ['Standard', 'Recycled', 'Premium'] }, pack: 'XBX', perPallet: 40, formerly: ['Copy Paper Office {size}'],
  },
  {
    code: 'ENV', category: 'Office > Paper > Envelopes', brand: 'Scriba',
    name: 'Envelopes {size} {kind}',
    description: 'Self-seal envelopes of certified paper with inner print, 80 g; box of 500 pieces in a sturdy carton with opening.',
    sizes: { 'DL': ['18.90', 4], 'C5': ['24.60', 4], 'C4': ['39.80', 2] }, options: { kind: ['White', 'Window', 'Kraft'] },
  },
  {
    code: 'NTB', category: 'Office > Paper > Pads and notebooks', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'Wood-free paper of 80 g that takes ink without showing through; perforated sheets, back of strong board.',
    sizes: { 'A6': ['1.20', 20], 'A5': ['1.85', 20], 'A4': ['2.90', 10] }, options: { kind: ['Notepad Squared', 'Notepad Lined', 'Spiral Pad', 'Hardcover Notebook'] },
  },
  {
    code: 'STN', category: 'Office > Paper > Sticky notes', brand: 'Scriba',
    name: 'Sticky Notes {size} {colour}',
    description: 'Notes that hold and come off without a trace, 100 sheets a block; water-based glue, made with solar power.',
    sizes: { '38 x 51 mm (3)': ['1.30', 24], '76 x 76 mm': ['1.10', 12], '76 x 127 mm': ['1.70', 12] }, options: { colour: ['Yellow', 'Mixed'] },
  },
  {
    code: 'PEN', category: 'Office > Writing > Pens', brand: 'Penna Nova',
    name: '{kind} {colour} {size}',
    description: 'Smooth writing in {colour}, dry within seconds; body of recycled plastic, refillable, document-proof ink.',
    sizes: { 'box of 10': ['5.80', 12] }, options: { kind: ['Ballpoint Pen', 'Gel Pen', 'Rollerball', 'Fineliner'], colour: ['Blue', 'Black', 'Red'] },
  },
  {
    code: 'MRK', category: 'Office > Writing > Markers', brand: 'Penna Nova',
    name: '{kind} {colour} {size}',
    description: 'Marker in {colour} with cap-off protection for days; refill ink available, tip does not fray.',
    sizes: { 'box of 10': ['8.90', 10] }, options: { kind: ['Permanent Marker', 'Whiteboard Marker', 'Highlighter'], colour: ['Black', 'Blue', 'Red', 'Green'] },
  },
  {
    code: 'BND', category: 'Office > Filing > Binders', brand: 'Ordnung',
    name: '{kind} {size} {colour}',
    description: 'Strong board with exchangeable spine label, {colour}; edge protection of metal, mechanism tested to 10,000 openings.',
    sizes: { '50 mm': ['2.60', 20], '75 mm': ['2.80', 20] }, options: { kind: ['Lever Arch File'], colour: ['Black', 'Blue', 'Red', 'Green', 'Grey', 'Yellow'] },
  },
  {
    code: 'FIL', category: 'Office > Filing > Folders and sleeves', brand: 'Ordnung',
    name: '{kind} {size}',
    description: 'Keeps documents in order; document-safe polypropylene or board, top and side opening, fits all A4 binders.',
    sizes: { 'pack of 10': ['2.40', 20], 'pack of 100': ['9.80', 10] }, options: { kind: ['Clear Sleeves', 'Manila Folders', 'Dividers', 'Clip Folders'] },
  },
  {
    code: 'DSK', category: 'Office > Desk > Staplers and punches', brand: 'Ordnung',
    name: '{kind} {size}',
    description: 'Metal desk tool with non-slip base; ten years of warranty, spare parts and staples are always in stock.',
    sizes: { '25 sheets': ['9.80', 10], '50 sheets': ['19.90', 5], '100 sheets': ['42.50', 2] }, options: { kind: ['Stapler', 'Hole Punch'] },
  },
  {
    code: 'CLP', category: 'Office > Desk > Small items', brand: 'Ordnung',
    name: '{kind} {size}',
    description: 'Small office need in a box with lid that closes; zinc-coated or coloured, sorted by size.',
    sizes: { 'small box': ['0.95', 20], 'large box': ['1.60', 20] }, options: { kind: ['Paper Clips', 'Foldback Clips', 'Staples', 'Rubber Bands', 'Drawing Pins', 'Glue Sticks'] },
  },
  {
    code: 'TNR', category: 'Office > Printing > Toner and ink', brand: 'Reprint',
    name: 'Toner {series} {colour} {size}',
    description: 'Remanufactured toner, {colour}, tested page by page; same yield as the original, empties are taken back free.',
    sizes: { 'standard': ['48.00', 0], 'high yield': ['79.00', 0] }, options: { series: ['R-210', 'R-450'], colour: ['Black', 'Cyan', 'Magenta', 'Yellow'] },
  },
  {
    code: 'TIL', category: 'Office > Printing > Till rolls and labels', brand: 'Reprint',
    name: '{kind} {size}',
    description: 'Phenol-free thermal paper, readable for ten years; the core fits all usual tills, terminals and label printers.',
    sizes: { '57 mm x 18 m (20)': ['11.90', 5], '80 mm x 80 m (10)': ['15.80', 5] }, options: { kind: ['Till Rolls', 'Till Rolls Blue Paper', 'Linerless Labels'] },
  },
  {
    code: 'RCP', category: 'Office > Reception > Reception', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'For the front desk: sturdy, plain and printable with the name of the house; small runs from 50 pieces.',
    sizes: { 'set of 50': ['14.90', 4], 'set of 200': ['46.00', 1] }, options: { kind: ['Key Cards', 'Luggage Tags', 'Guest Folders', 'Registration Forms', 'Door Hangers'] },
  },
];
