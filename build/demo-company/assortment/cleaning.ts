import type { Family } from './family.ts';

const scents = ['Citrus', 'Alpine Meadow', 'Neutral'] as const;

/** Cleaning agents, dosing and laundry. */
export const cleaning: readonly Family[] = [
  {
    code: 'APC', category: 'Cleaning > Surface care > All-purpose cleaners', brand: 'Lindenquell',
    name: 'All-Purpose Cleaner {scent} {size}',
    description: 'Mild all-purpose cleaner for tiles, glass, plastic and sealed surfaces. Dries without streaks, 25 ml for 8 l of water.',
    sizes: { '750 ml': ['2.45', 12], '1 l': ['2.95', 12], '5 l': ['11.90', 3], '10 l': ['21.80', 1] },
    options: { scent: scents }, perPallet: 48, formerly: ['All-Purpose Cleaner Classic {size}', 'All-Purpose Cleaner Original {size}'],
  },
  {
    code: 'FLC', category: 'Cleaning > Floor care > Floor cleaners', brand: 'Lindenquell',
    name: 'Floor Cleaner {floor} {size}',
    description: 'Wiping care for {floor} floors with gloss polymers. Non-slip to EN 13893, for mop and scrubber-drier.',
    sizes: { '1 l': ['4.10', 12], '5 l': ['17.60', 3], '10 l': ['32.40', 1] },
    options: { floor: ['Parquet', 'Stone', 'Linoleum', 'Vinyl'] }, formerly: ['Floor Shine Universal {size}'],
  },
  {
    code: 'FST', category: 'Cleaning > Floor care > Strippers and seals', brand: 'Gradex',
    name: 'Floor {kind} {size}',
    description: 'Professional floor {kind} for elastic coverings; use with red or black pad, see the technical data sheet for dwell time.',
    sizes: { '5 l': ['24.90', 2], '10 l': ['46.50', 1] }, options: { kind: ['Stripper', 'Seal Matt', 'Seal Gloss'] },
  },
  {
    code: 'SAN', category: 'Cleaning > Washroom care > Sanitary cleaners', brand: 'Lindenquell',
    name: 'Sanitary Cleaner {strength} {size}',
    description: 'Acid {strength} sanitary cleaner against lime and soap residue; red marking for the washroom area, fresh scent.',
    sizes: { '750 ml spray': ['3.20', 10], '1 l': ['3.45', 12], '5 l': ['14.70', 3], '10 l': ['27.20', 1] },
    options: { strength: ['Daily', 'Intensive'] }, formerly: ['Bathroom Fresh Red {size}'],
  },
  {
    code: 'WCG', category: 'Cleaning > Washroom care > Toilet cleaners', brand: 'Lindenquell',
    name: 'Toilet Cleaner Gel {scent} {size}',
    description: 'Thick WC gel with angled neck, clings under the rim and loosens lime and urine scale. Phosphate-free.',
    sizes: { '750 ml': ['1.95', 12], '1 l': ['2.30', 12] }, options: { scent: ['Ocean', 'Pine', 'Lemon'] },
  },
  {
    code: 'URB', category: 'Cleaning > Washroom care > Urinal and odour', brand: 'Gradex',
    name: 'Urinal {kind} {size}',
    description: 'Long-lasting odour control for urinals, free of dichlorobenzene; coloured through so that the change is seen in time.',
    sizes: { 'tub of 20': ['9.80', 12], 'tub of 60': ['25.40', 4] }, options: { kind: ['Blocks Citrus', 'Blocks Mint', 'Screens Cucumber'] },
  },
  {
    code: 'DSC', category: 'Cleaning > Washroom care > Descalers', brand: 'Gradex',
    name: 'Descaler {use} {size}',
    description: 'Fast descaler for {use} on a citric acid base with colour indicator; rinses out without a trace, safe for chrome.',
    sizes: { '1 l': ['4.75', 12], '5 l': ['19.80', 3], '10 kg drum': ['38.50', 1] }, options: { use: ['Coffee Machines', 'Dishwashers', 'Fittings'] },
  },
  {
    code: 'GLC', category: 'Cleaning > Surface care > Glass cleaners', brand: 'Klarwerk',
    name: 'Glass and Mirror Cleaner {kind} {size}',
    description: 'Ready-to-use cleaner on an alcohol base for windows, mirrors, displays and showcases. No streaks, even in sunlight.',
    sizes: { '500 ml spray': ['2.60', 12], '1 l refill': ['3.15', 12], '5 l refill': ['12.40', 3] }, options: { kind: ['Classic', 'Anti-Fog'] },
    formerly: ['Window Blue {size}'],
  },
  {
    code: 'KDG', category: 'Cleaning > Kitchen hygiene > Degreasers', brand: 'Gradex',
    name: 'Kitchen Degreaser {kind} {size}',
    description: 'Alkaline degreaser against baked-on fat on hoods, tiles and stainless steel. Unscented and suitable for HACCP areas.',
    sizes: { '750 ml foam spray': ['4.20', 10], '5 l': ['16.90', 3], '10 l': ['31.60', 1] }, options: { kind: ['Standard', 'Strong'] },
  },
  {
    code: 'OVG', category: 'Cleaning > Kitchen hygiene > Oven and grill cleaners', brand: 'Gradex',
    name: 'Oven and Grill Cleaner {kind} {size}',
    description: 'Removes carbonised residue from combi steamers, grills and fryers. Works cold from 20 minutes, warm from five.',
    sizes: { '750 ml spray': ['5.10', 10], '5 l': ['22.30', 3], '10 kg': ['41.80', 1] }, options: { kind: ['Gel', 'Liquid'] },
  },
  {
    code: 'DWM', category: 'Cleaning > Kitchen hygiene > Dishwashing', brand: 'Spülmeister',
    name: 'Machine Dishwashing {kind} {size}',
    description: 'For commercial dishwashers with automatic dosing. Protects decor and glass, effective in water up to 18 degrees German hardness.',
    sizes: { '5 l': ['18.40', 2], '12 kg': ['39.90', 1], '25 kg': ['78.50', 1] },
    options: { kind: ['Detergent', 'Detergent Chlorine-Free', 'Rinse Aid', 'Rinse Aid Acid'] }, perPallet: 24,
  },
  {
    code: 'HDW', category: 'Cleaning > Kitchen hygiene > Dishwashing', brand: 'Spülmeister',
    name: 'Washing-Up Liquid {scent} {size}',
    description: 'Concentrated hand dishwashing liquid, kind to the skin and strong on fat. Biodegradable surfactants, pH 5.5.',
    sizes: { '500 ml': ['1.35', 20], '1 l': ['2.10', 12], '5 l': ['8.70', 3], '10 l': ['16.30', 1] }, options: { scent: ['Lemon', 'Aloe', 'Sensitive'] },
    formerly: ['Washing-Up Balsam {size}', 'Washing-Up Liquid Green {size}'],
  },
  {
    code: 'DWT', category: 'Cleaning > Kitchen hygiene > Dishwashing', brand: 'Spülmeister',
    name: 'Dishwasher {kind} {size}',
    description: 'For household and pantry dishwashers. Phosphate-free, each tablet in a film that dissolves in water.',
    sizes: { 'box of 60': ['10.90', 6], 'box of 100': ['16.80', 5] }, options: { kind: ['Tabs Classic', 'Tabs All-in-One', 'Tabs Eco'] },
  },
  {
    code: 'SDI', category: 'Cleaning > Disinfection > Surface disinfection', brand: 'Sanivera',
    name: 'Surface Disinfectant {kind} {size}',
    description: 'Bactericidal, yeasticidal and virucidal against enveloped viruses, ready to use, acts in 60 seconds. Listed for food areas.',
    sizes: { '750 ml spray': ['5.90', 10], '5 l': ['27.50', 3], '10 l': ['51.00', 1] }, options: { kind: ['Alcohol', 'Alcohol-Free'] },
  },
  {
    code: 'HDI', category: 'Cleaning > Disinfection > Hand disinfection', brand: 'Sanivera',
    name: 'Hand Disinfectant {kind} {size}',
    description: 'Hygienic hand rub to EN 1500, acts in 30 seconds, with skin care complex. Fits the common wall dispensers.',
    sizes: { '100 ml pocket': ['1.75', 45], '500 ml': ['4.60', 20], '1 l': ['7.80', 10], '5 l': ['32.90', 2] }, options: { kind: ['Liquid', 'Gel'] },
    formerly: ['Hand Rub Plus {size}'],
  },
  {
    code: 'DWP', category: 'Cleaning > Disinfection > Disinfecting wipes', brand: 'Sanivera',
    name: 'Disinfecting Wipes {kind} {size}',
    description: 'Soaked wipes for small surfaces and equipment. Tear-resistant, closable pack that keeps moist for 28 days once opened.',
    sizes: { 'pack of 80': ['4.90', 12], 'tub of 150': ['11.70', 6], 'refill of 150': ['8.90', 10] }, options: { kind: ['Standard', 'Sensitive', 'XL'] },
  },
  {
    code: 'LDP', category: 'Cleaning > Laundry > Detergents', brand: 'Weissbach',
    name: 'Laundry {kind} {size}',
    description: 'For commercial and in-house laundries. Full effect from 40 degrees, optimised for hotel and care linen.',
    sizes: { '5 kg': ['16.20', 2], '10 kg': ['29.80', 1], '20 kg sack': ['55.40', 1] },
    options: { kind: ['Heavy-Duty Powder', 'Colour Powder', 'Disinfecting Powder', 'Wool and Delicates'] }, perPallet: 30,
  },
  {
    code: 'LDL', category: 'Cleaning > Laundry > Softeners and aids', brand: 'Weissbach',
    name: 'Laundry {kind} {size}',
    description: 'Liquid laundry aid for automatic dosing, gentle to terry and skin. Delivered in canisters with safety closure.',
    sizes: { '5 l': ['9.60', 3], '10 l': ['17.90', 1], '20 l': ['33.20', 1] }, options: { kind: ['Softener Blue', 'Softener Sensitive', 'Bleach', 'Fat Dissolver'] },
  },
  {
    code: 'STR', category: 'Cleaning > Laundry > Stain removal', brand: 'Weissbach',
    name: 'Stain Remover {stain} {size}',
    description: 'Pre-treatment for {stain} stains on cotton and mixed fabrics. Spray on, let it act briefly, wash as usual.',
    sizes: { '500 ml': ['5.40', 12] }, options: { stain: ['Red Wine', 'Grease', 'Blood', 'Ink', 'Make-Up'] },
  },
  {
    code: 'FUR', category: 'Cleaning > Surface care > Furniture and steel care', brand: 'Klarwerk',
    name: '{kind} {size}',
    description: 'Care product that cleans, protects and leaves an even shine. Apply thinly and polish with a microfibre cloth.',
    sizes: { '400 ml': ['4.30', 12], '500 ml': ['4.95', 12] }, options: { kind: ['Furniture Polish', 'Stainless Steel Care', 'Leather Care', 'Stone Polish'] },
  },
  {
    code: 'AIR', category: 'Cleaning > Washroom care > Air fresheners', brand: 'Aurelle',
    name: 'Air Freshener {scent} {size}',
    description: 'Fine fragrance with odour neutraliser; the aerosol fits automatic dispensers and lasts about 3,000 sprays.',
    sizes: { '270 ml aerosol': ['4.85', 12], '500 ml room spray': ['5.60', 12] }, options: { scent: ['White Tea', 'Stone Pine', 'Cotton', 'Fig', 'Citrus Grove'] },
  },
  {
    code: 'CRP', category: 'Cleaning > Floor care > Carpet care', brand: 'Gradex',
    name: 'Carpet {kind} {size}',
    description: 'For textile coverings and upholstery; loosens dirt and delays soiling. Test for colour fastness before use.',
    sizes: { '1 l': ['5.80', 12], '5 l': ['24.20', 3] }, options: { kind: ['Shampoo', 'Extraction Cleaner', 'Spot Cleaner', 'Defoamer'] },
  },
];
