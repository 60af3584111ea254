import type { Family } from './family.ts';

const areas = ['Red', 'Blue', 'Green', 'Yellow'] as const;

/** Cloths, mops, brushes, trolleys and machines. */
export const cleaningEquipment: readonly Family[] = [
  {
    code: 'MFC', category: 'Cleaning equipment > Cloths and sponges > Microfibre cloths', brand: 'Filanda',
    name: 'Microfibre Cloth {size} {colour}',
    description: 'Knitted microfibre cloth, {colour} for the colour code of the rooms; washable up to 95 degrees, at least 300 washes.',
    sizes: { '32 x 32 cm': ['0.72', 100], '40 x 40 cm': ['0.94', 100], '40 x 60 cm': ['1.58', 50] }, options: { colour: areas }, pack: 'XPK', minimum: 10, multiple: 10,
    formerly: ['Microfibre Cloth Standard {size}'],
  },
  {
    code: 'MFG', category: 'Cleaning equipment > Cloths and sponges > Microfibre cloths', brand: 'Filanda',
    name: '{kind} {size}',
    description: 'Fine microfibre for streak-free results on mirrors, glasses and displays; lint-free, wash without softener.',
    sizes: { '40 x 40 cm': ['1.35', 50], '50 x 70 cm': ['2.20', 50] }, options: { kind: ['Glass Cloth', 'Polishing Cloth', 'Cutlery Cloth'] }, minimum: 5, multiple: 5,
  },
  {
    code: 'SPG', category: 'Cleaning equipment > Cloths and sponges > Sponges and pads', brand: 'Filanda',
    name: '{kind} {size}',
    description: 'Hard-wearing kitchen helper with grip groove; the scouring side removes burnt-on food, the sponge takes up liquid.',
    sizes: { 'small, pack of 10': ['1.95', 20], 'large, pack of 10': ['2.85', 16] },
    options: { kind: ['Scouring Sponge', 'Scratch-Free Sponge', 'Steel Wool Pad', 'Sponge Cloth', 'Melamine Eraser'] }, pack: 'XBX',
  },
  {
    code: 'AWC', category: 'Cleaning equipment > Cloths and sponges > All-purpose cloths', brand: 'Filanda',
    name: 'All-Purpose Cloth {grade} {size} {colour}',
    description: 'Viscose fleece cloth for kitchen and service, {colour}, absorbent and quick to dry. For short use, then throw away.',
    sizes: { 'pack of 25': ['3.60', 20], 'roll of 200': ['17.90', 4] }, options: { grade: ['Light'], colour: areas },
  },
  {
    code: 'FMP', category: 'Cleaning equipment > Mops and floors > Mop covers', brand: 'Filanda',
    name: 'Mop Cover {kind} {size}',
    description: 'Mop cover with pockets and tabs, for use with folding holders; high area yield, washable at 95 degrees.',
    sizes: { '40 cm': ['4.20', 50], '50 cm': ['4.90', 50] }, options: { kind: ['Cotton', 'Microfibre', 'Microfibre Stripe', 'Borstex'] }, formerly: ['Mop Cover Fringe {size}'],
  },
  {
    code: 'FMH', category: 'Cleaning equipment > Mops and floors > Holders and handles', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'Robust holder or handle with standard connection, made of glass-fibre reinforced plastic and aluminium.',
    sizes: { '40 cm': ['12.40', 10], '50 cm': ['13.90', 10] }, options: { kind: ['Folding Mop Holder', 'Magnetic Mop Holder', 'Dust Mop Frame'] },
  },
  {
    code: 'HDL', category: 'Cleaning equipment > Mops and floors > Holders and handles', brand: 'Nordhall',
    name: '{kind} Handle {size}',
    description: 'Handle with hanging eye and soft grip zone for fatigue-free work; fits mops, brooms and squeegees with round socket.',
    sizes: { '130 cm': ['5.80', 20], '140 cm': ['6.40', 20], 'telescopic 100-180 cm': ['13.50', 10] }, options: { kind: ['Aluminium', 'Wood', 'Glass-Fibre'] },
  },
  {
    code: 'BRM', category: 'Cleaning equipment > Brushes and brooms > Brooms', brand: 'Bürstenhof',
    name: '{kind} Broom {size}',
    description: 'Broom head with dense bristles in a solid body; socket for 24 mm handles. For the surface that the name tells.',
    sizes: { '30 cm': ['6.90', 12], '40 cm': ['8.40', 12], '60 cm': ['12.80', 10] }, options: { kind: ['Hall', 'Street', 'Horsehair', 'Hygiene'] },
  },
  {
    code: 'BRS', category: 'Cleaning equipment > Brushes and brooms > Brushes', brand: 'Bürstenhof',
    name: '{kind} {colour}',
    description: 'Hygiene brush with bristles that resist detergents and 134 degrees, {colour} for separate work areas; HACCP design.',
    sizes: { 'one size': ['4.60', 12] }, options: { kind: ['Washing-Up Brush', 'Hand Scrubber', 'Bottle Brush', 'Nail Brush', 'Crevice Brush'], colour: ['White', 'Blue', 'Red'] },
  },
  {
    code: 'TBS', category: 'Cleaning equipment > Brushes and brooms > Toilet brushes', brand: 'Bürstenhof',
    name: 'Toilet Brush {kind} {size}',
    description: 'Hygienic toilet brush with tray, the brush head can be changed; for floor standing or wall fixing with screws.',
    sizes: { 'set': ['7.90', 12], 'spare head': ['2.10', 24] }, options: { kind: ['Plastic White', 'Silicone Grey', 'Stainless Steel'] },
  },
  {
    code: 'DPN', category: 'Cleaning equipment > Brushes and brooms > Dustpans', brand: 'Bürstenhof',
    name: 'Dustpan {kind} {size}',
    description: 'Dustpan with rubber lip that lies flat on the floor; long-handled versions spare the back and close when lifted.',
    sizes: { 'hand set': ['5.20', 12], 'lobby, 85 cm': ['14.90', 6] }, options: { kind: ['Basic', 'Metal'] },
  },
  {
    code: 'BCK', category: 'Cleaning equipment > Buckets and trolleys > Buckets', brand: 'Nordhall',
    name: 'Bucket {size} {colour}',
    description: 'Bucket with litre scale and metal handle, shock-proof and resistant to hot water, {colour} for colour-coded cleaning.',
    sizes: { '6 l': ['3.40', 12], '12 l': ['4.90', 12], '17 l': ['8.60', 6] }, options: { colour: areas },
  },
  {
    code: 'TRL', category: 'Cleaning equipment > Buckets and trolleys > Trolleys', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'Modular trolley on smooth-running castors with bumpers; delivered flat, put together without tools in ten minutes.',
    sizes: { 'compact': ['189.00', 0], 'standard': ['279.00', 0], 'large with doors': ['438.00', 0] }, options: { kind: ['Cleaning Trolley', 'Housekeeping Trolley', 'Laundry Trolley'] },
  },
  {
    code: 'WRG', category: 'Cleaning equipment > Buckets and trolleys > Wringers', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'Press and bucket system for flat mops, with splash guard and drain plug; protects back and wrists.',
    sizes: { '15 l': ['64.90', 1], '2 x 17 l': ['98.50', 1] }, options: { kind: ['Vertical Press', 'Roller Press'] },
  },
  {
    code: 'WIN', category: 'Cleaning equipment > Windows > Squeegees and washers', brand: 'Klarwerk',
    name: '{kind} {size}',
    description: 'Professional tool for glass cleaning with quick release; the blade can be turned once and replaced without tools.',
    sizes: { '25 cm': ['9.80', 10], '35 cm': ['10.90', 10], '45 cm': ['12.40', 10] }, options: { kind: ['Window Squeegee', 'Window Washer', 'Replacement Rubber'] },
  },
  {
    code: 'VAC', category: 'Cleaning equipment > Machines > Vacuum cleaners', brand: 'Ventora',
    name: '{kind} {size}',
    description: 'Quiet vacuum cleaner for daily use in hotels and homes, HEPA filter, 12 m cable, two years of warranty.',
    sizes: { '9 l': ['189.00', 0], '15 l': ['249.00', 0] }, options: { kind: ['Dry Vacuum', 'Wet and Dry Vacuum', 'Battery Vacuum'] }, formerly: ['Dry Vacuum Silent {size}'],
  },
  {
    code: 'VBG', category: 'Cleaning equipment > Machines > Bags and filters', brand: 'Ventora',
    name: '{kind} {size}',
    description: 'Original consumable for Ventora vacuum cleaners; fleece bags hold fine dust and close by themselves when changed.',
    sizes: { 'for 9 l': ['14.50', 10], 'for 15 l': ['17.90', 10] }, options: { kind: ['Fleece Dust Bags (10)', 'HEPA Filter', 'Motor Filter'] },
  },
  {
    code: 'MPD', category: 'Cleaning equipment > Machines > Machine pads', brand: 'Gradex',
    name: 'Machine Pad {colour} {size}',
    description: 'Polyester pad for single-disc machines and scrubber-driers; the colour tells the hardness, from white (soft) to black.',
    sizes: { '330 mm': ['4.10', 5], '406 mm': ['5.20', 5], '432 mm': ['5.60', 5] }, options: { colour: ['White', 'Red', 'Green', 'Black'] },
  },
];
