import type { Family } from './family.ts';

/** Spa, conference rooms, events and signs. */
export const spaAndConference: readonly Family[] = [
  {
    code: 'SPA', category: 'Spa and conference > Spa > Sauna scents', brand: 'Stilla Alpina',
    name: 'Sauna Infusion {scent} {size}',
    description: 'Sauna concentrate of pure essential oils with {scent} note; 10 ml for 500 ml of water, does not stain the benches.',
    sizes: { '100 ml': ['7.90', 12], '500 ml': ['24.80', 6], '1 l': ['42.90', 6] }, options: { scent: ['Stone Pine', 'Eucalyptus', 'Orange', 'Birch', 'Lavender'] }, formerly: ['Sauna Infusion Tyrol {size}'],
  },
  {
    code: 'MSO', category: 'Spa and conference > Spa > Massage and body', brand: 'Stilla Alpina',
    name: 'Massage Oil {kind} {size}',
    description: 'Cold-pressed {kind} oil with vitamin E, spreads well, washes out of towels at 60 degrees; free of mineral oil.',
    sizes: { '250 ml': ['11.90', 12], '1 l': ['34.50', 6] }, options: { kind: ['Almond', 'Arnica', 'Neutral', 'Grape Seed'] },
  },
  {
    code: 'PEL', category: 'Spa and conference > Spa > Massage and body', brand: 'Stilla Alpina',
    name: '{kind} {size}',
    description: 'Treatment product for spa cabins with mountain salt and herbs; for two to six treatments, suitable for sensitive skin.',
    sizes: { '250 g': ['9.80', 12], '1 kg': ['29.40', 6] }, options: { kind: ['Salt Peeling', 'Honey Peeling', 'Moor Mask', 'Clay Mask'] },
  },
  {
    code: 'POO', category: 'Spa and conference > Pool > Water care', brand: 'Klarwerk',
    name: 'Pool {kind} {size}',
    description: 'Water care for indoor and outdoor pools; dosing by volume on the label, safety data sheet in four languages.',
    sizes: { '1 kg': ['9.40', 6], '5 kg': ['38.90', 2], '10 kg': ['72.00', 1] }, options: { kind: ['Chlorine Granules', 'pH Minus', 'pH Plus', 'Algae Protection'] },
  },
  {
    code: 'PTS', category: 'Spa and conference > Pool > Water tests', brand: 'Klarwerk',
    name: 'Water Test {kind} {size}',
    description: 'Measures the values that the operator has to log every day; reagents with date, photometer or colour comparison.',
    sizes: { '50 tests': ['11.80', 10], '250 tests': ['46.50', 4] }, options: { kind: ['Free Chlorine', 'pH', 'Hardness', 'Combined'] },
  },
  {
    code: 'FLP', category: 'Spa and conference > Conference > Presentation', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'For seminars and meetings; surface that wipes dry without ghosting, stands firm on castors with brakes.',
    sizes: { 'standard': ['98.00', 1], 'mobile': ['149.00', 1] }, options: { kind: ['Flip Chart', 'Whiteboard', 'Pin Board', 'Projection Screen'] },
  },
  {
    code: 'FLB', category: 'Spa and conference > Conference > Consumables', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'Everything that a seminar uses up, in the colours of the trade; FSC paper and refillable where possible.',
    sizes: { 'small pack': ['6.40', 10], 'large pack': ['19.80', 4] }, options: { kind: ['Flip Chart Paper', 'Facilitation Cards', 'Name Badges', 'Board Cleaner', 'Magnets', 'Conference Pads'] },
  },
  {
    code: 'SIG', category: 'Spa and conference > Signs > House signs', brand: 'Scriba',
    name: '{kind} Sign {size} {finish}',
    description: 'Pictogram sign for doors and corridors with {finish} finish, self-adhesive on glass, wood and tiles.',
    sizes: { '8 x 8 cm': ['5.80', 10], '15 x 15 cm': ['9.90', 10] }, options: { kind: ['Ladies', 'Gentlemen', 'Accessible', 'Sauna', 'Private', 'Lift'], finish: ['Steel', 'Wood'] },
  },
  {
    code: 'EVT', category: 'Spa and conference > Events > Decoration', brand: 'Tavolino',
    name: '{kind} {colour} {size}',
    description: 'Decoration for weddings, buffets and seasons in {colour}; flame-retardant, reusable, packed so that it keeps shape.',
    sizes: { 'small': ['5.90', 10], 'large': ['12.40', 6] }, options: { kind: ['Chair Cover', 'Table Skirt', 'Garland'], colour: ['White', 'Gold', 'Green'] },
  },
  {
    code: 'BAR', category: 'Spa and conference > Bar > Bar tools', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'Bar tool of stainless steel, balanced and tight; dishwasher proof, measures with calibration mark.',
    sizes: { 'classic': ['12.90', 6], 'professional': ['24.90', 6] }, options: { kind: ['Shaker', 'Bar Spoon', 'Strainer', 'Jigger', 'Ice Bucket', 'Wine Cooler', 'Waiter Corkscrew'] },
  },
  {
    code: 'ICE', category: 'Spa and conference > Bar > Bar consumables', brand: 'Tavolino',
    name: '{kind} {size}',
    description: 'For bar and lounge, plain design or in colours; compostable where it goes out of the house.',
    sizes: { 'pack of 100': ['3.90', 12], 'pack of 500': ['16.80', 4] }, options: { kind: ['Cocktail Picks', 'Coasters', 'Cocktail Napkins', 'Ice Bags'] },
  },
];
