import type { Family } from './family.ts';

/** Tableware, table linen of paper, candles and buffet. */
export const kitchenAndTable: readonly Family[] = [
  {
    code: 'PLT', category: 'Kitchen and table > Porcelain > Plates', brand: 'Porzella',
    name: '{series} Plate {size}',
    description: 'Hard porcelain with rolled rim, edge-chip resistant, dishwasher and microwave proof; repurchase guaranteed for ten years.',
    sizes: { 'bread 16 cm': ['3.20', 12], 'dessert 21 cm': ['4.60', 12], 'flat 26 cm': ['6.40', 12], 'flat 28 cm': ['7.90', 12], 'deep 23 cm': ['6.90', 12] },
    options: { series: ['Malga White', 'Rosengarten Grey', 'Sella Black'] }, pack: 'XBX', minimum: 6, multiple: 6, formerly: ['Ortler Plate {size}'],
  },
  {
    code: 'CUP', category: 'Kitchen and table > Porcelain > Cups and saucers', brand: 'Porzella',
    name: '{series} {kind} {size}',
    description: 'Hard porcelain cup or saucer of the series, stackable, with a handle that stays cool; matches plates and bowls.',
    sizes: { 'espresso': ['2.90', 12], 'cappuccino': ['3.80', 12], 'breakfast': ['4.40', 12] }, options: { series: ['Malga White', 'Rosengarten Grey'], kind: ['Cup', 'Saucer'] }, pack: 'XBX', minimum: 6, multiple: 6,
  },
  {
    code: 'BWL', category: 'Kitchen and table > Porcelain > Bowls and platters', brand: 'Porzella',
    name: '{series} {kind} {size}',
    description: 'For salad, muesli and buffet; hard porcelain, stackable and scratch-resistant, dishwasher proof to 2,000 cycles.',
    sizes: { 'small': ['4.20', 6], 'medium': ['7.60', 6], 'large': ['13.90', 4] }, options: { series: ['Malga White', 'Sella Black'], kind: ['Bowl', 'Platter'] },
  },
  {
    code: 'GLW', category: 'Kitchen and table > Glasses > Wine and sparkling', brand: 'Vetraio',
    name: '{kind} {size}',
    description: 'Crystal glass without lead, laser-cut rim and drawn stem; brilliant after many cycles in the dishwasher.',
    sizes: { 'Classico': ['3.10', 6], 'Nobile': ['4.80', 6] },
    options: { kind: ['White Wine Glass 35 cl', 'Red Wine Glass 45 cl', 'Burgundy Glass 64 cl', 'Flute 20 cl', 'Spritz Glass 58 cl', 'Dessert Wine Glass 23 cl'] }, pack: 'XBX', minimum: 6, multiple: 6,
  },
  {
    code: 'GLT', category: 'Kitchen and table > Glasses > Tumblers and beer', brand: 'Vetraio',
    name: '{kind} {size}',
    description: 'Toughened pressed glass for daily service, stackable and impact-resistant; calibrated where the law asks for it.',
    sizes: { '20 cl': ['1.15', 12], '30 cl': ['1.45', 12], '40 cl': ['1.95', 12], '50 cl': ['2.40', 12] }, options: { kind: ['Water Tumbler', 'Stacking Tumbler', 'Beer Glass'] }, pack: 'XBX', minimum: 12, multiple: 12,
    formerly: ['Water Tumbler Fiume {size}'],
  },
  {
    code: 'CRF', category: 'Kitchen and table > Glasses > Carafes and jugs', brand: 'Vetraio',
    name: '{kind} {size}',
    description: 'Carafe or jug of clear glass with good pour and wide neck for easy cleaning; calibration mark at the rim.',
    sizes: { '0.25 l': ['3.40', 6], '0.5 l': ['4.60', 6], '1 l': ['6.80', 6] }, options: { kind: ['Wine Carafe', 'Water Jug'] },
  },
  {
    code: 'CTL', category: 'Kitchen and table > Cutlery > Table cutlery', brand: 'Messerschmied',
    name: '{series} {size}',
    description: 'Chrome-nickel steel 18/10, polished by hand and 3 mm strong; dishwasher proof, single pieces available for years.',
    sizes: { 'table fork': ['2.40', 12], 'table knife': ['4.90', 12], 'table spoon': ['2.40', 12], 'coffee spoon': ['1.60', 12], 'cake fork': ['1.80', 12], 'fish knife': ['3.10', 12] },
    options: { series: ['Baguette', 'Linea', 'Rustica'] }, pack: 'XBX', minimum: 12, multiple: 12,
  },
  {
    code: 'STK', category: 'Kitchen and table > Cutlery > Steak and serving', brand: 'Messerschmied',
    name: '{kind} {size}',
    description: 'Solid piece for table service of 18/10 steel; wooden handles are of sealed beech and want washing by hand.',
    sizes: { 'steel': ['5.60', 6], 'wood': ['6.20', 6] }, options: { kind: ['Steak Knife', 'Serving Spoon', 'Salad Servers', 'Cake Server', 'Pizza Knife'] },
  },
  {
    code: 'NPK', category: 'Kitchen and table > Paper table > Napkins', brand: 'Tavolino',
    name: 'Napkins {size} {colour}',
    description: 'Tissue napkins in {colour}, quarter-fold with soft embossing; colour-fast and home-compostable, price per pack.',
    sizes: { '24 x 24 cm 2-ply (250)': ['3.10', 12], '33 x 33 cm 2-ply (250)': ['4.60', 8], '33 x 33 cm 3-ply (250)': ['6.90', 4], '40 x 40 cm 3-ply (125)': ['5.20', 8], '40 x 40 cm airlaid (50)': ['6.80', 10] },
    options: { colour: ['White', 'Bordeaux', 'Dark Green', 'Anthracite', 'Sand', 'Blue', 'Terracotta'] }, perPallet: 36, formerly: ['Napkins Festa {size}'],
  },
  {
    code: 'TCL', category: 'Kitchen and table > Paper table > Table covers', brand: 'Tavolino',
    name: '{kind} {size} {colour}',
    description: 'Airlaid with the feel of linen, wipe-proof and opaque, in {colour}; matches the napkins of the same series.',
    sizes: { '100 x 100 cm (20)': ['13.90', 5], 'roll 1.2 x 25 m': ['18.40', 4] }, options: { kind: ['Table Cover'], colour: ['White', 'Bordeaux', 'Dark Green', 'Anthracite', 'Sand', 'Blue', 'Terracotta'] },
  },
  {
    code: 'TRN', category: 'Kitchen and table > Paper table > Runners and place mats', brand: 'Tavolino',
    name: '{kind} {size} {colour}',
    description: 'Table runner or place mat in {colour} for quick changes between courses and days; perforated every 120 cm.',
    sizes: { '40 cm x 24 m': ['12.80', 6], '30 x 40 cm (100)': ['5.90', 10] }, options: { kind: ['Runner and Mats'], colour: ['White', 'Bordeaux', 'Anthracite', 'Natural'] },
  },
  {
    code: 'CND', category: 'Kitchen and table > Candles > Table candles', brand: 'Lumera',
    name: '{kind} {size} {colour}',
    description: 'Candle of dripless, smokeless wax in {colour}, coloured through; burning time printed on the box, RAL quality mark.',
    sizes: { '24 cm, box of 12': ['6.90', 8], '29 cm, box of 10': ['7.40', 8] }, options: { kind: ['Taper Candle'], colour: ['Ivory', 'White', 'Bordeaux', 'Anthracite', 'Dark Green'] }, pack: 'XCT',
  },
  {
    code: 'TLT', category: 'Kitchen and table > Candles > Tea lights and lamps', brand: 'Lumera',
    name: '{kind} {size}',
    description: 'Light for tables, lanterns and terraces; clean burning without soot, cups are made of clear recycled plastic.',
    sizes: { '4 h, box of 100': ['9.80', 8], '8 h, box of 50': ['8.60', 10], '24 h refill, box of 24': ['19.90', 2] }, options: { kind: ['Tea Lights', 'Lantern Lights'] }, packMinimum: 2, packMultiple: 2,
  },
  {
    code: 'LTN', category: 'Kitchen and table > Candles > Tea lights and lamps', brand: 'Lumera',
    name: 'Table Lamp {kind} {colour}',
    description: 'Rechargeable LED table lamp, three brightness levels, up to 24 hours of light; splash-proof to IP54 for terraces.',
    sizes: { 'one size': ['44.90', 6] }, options: { kind: ['Fungo', 'Torre'], colour: ['Black', 'White', 'Copper'] },
  },
  {
    code: 'BUF', category: 'Kitchen and table > Buffet > Display', brand: 'Buffetto',
    name: '{kind} {size}',
    description: 'Buffet piece of acacia wood, slate or steel with non-slip feet; combines with all trays of the same system.',
    sizes: { 'small': ['14.90', 4], 'medium': ['22.80', 4], 'large': ['34.50', 2] }, options: { kind: ['Acacia Riser', 'Slate Board', 'Bread Basket', 'Cake Dome'] },
  },
  {
    code: 'CHF', category: 'Kitchen and table > Buffet > Keeping warm and cold', brand: 'Buffetto',
    name: '{kind} {size}',
    description: 'Keeps dishes at serving temperature for hours; stainless steel, for GN inserts, fuel paste or electric heating.',
    sizes: { 'GN 1/1': ['98.00', 1], 'GN 1/2': ['74.00', 1], 'round 6 l': ['89.00', 1] }, options: { kind: ['Chafing Dish', 'Cooling Tray', 'Soup Station'] },
  },
  {
    code: 'SVC', category: 'Kitchen and table > Service > Trays and holders', brand: 'Buffetto',
    name: '{kind} {size} {colour}',
    description: 'Helper for service with non-slip surface, stackable and dishwasher proof; edges are rounded and easy to wipe.',
    sizes: { '36 cm': ['11.20', 6], '46 cm': ['14.60', 6] }, options: { kind: ['Serving Tray', 'Oval Tray'], colour: ['Black', 'Brown', 'Wood Look'] },
  },
  {
    code: 'MNU', category: 'Kitchen and table > Service > Menus and signs', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'For menus and table signs; wipeable cover with exchangeable inserts, can be embossed with the name of the house.',
    sizes: { 'A5': ['9.40', 10], 'A4': ['12.80', 10] }, options: { kind: ['Menu Cover Leather Look', 'Menu Cover Wood', 'Table Stand Acrylic', 'Chalk Board'] },
  },
  {
    code: 'MLS', category: 'Kitchen and table > Service > Mills and dispensers', brand: 'Buffetto',
    name: '{kind} {size}',
    description: 'For tables and buffet; ceramic grinder or drip-free spout, refilled in seconds, with label field.',
    sizes: { '12 cm': ['9.90', 6], '18 cm': ['13.40', 6] }, options: { kind: ['Pepper Mill', 'Salt Mill', 'Oil Bottle', 'Vinegar Bottle', 'Sugar Pourer'] },
  },
];
