import type { Family } from './family.ts';

/** Pots, knives, containers and small machines. */
export const kitchenEquipment: readonly Family[] = [
  {
    code: 'POT', category: 'Kitchen equipment > Cookware > Pots', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'Stainless steel 18/10 with sandwich base for all hobs, induction included; scale inside, handles welded without gaps.',
    sizes: { '20 cm 3.6 l': ['34.90', 1], '24 cm 6.5 l': ['46.50', 1], '28 cm 10.5 l': ['61.80', 1], '32 cm 17 l': ['84.00', 1] }, options: { kind: ['Stockpot', 'Casserole'] },
  },
  {
    code: 'PAN', category: 'Kitchen equipment > Cookware > Pans', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'Professional pan with riveted cold handle; coated versions are free of PFOA, iron versions want seasoning before use.',
    sizes: { '20 cm': ['24.80', 6], '24 cm': ['29.90', 6], '28 cm': ['36.40', 6], '32 cm': ['44.90', 4] }, options: { kind: ['Coated Pan', 'Iron Pan', 'Steel Pan'] }, formerly: ['Coated Pan Alu {size}'],
  },
  {
    code: 'GNC', category: 'Kitchen equipment > Gastronorm > Steel containers', brand: 'Ferrobello',
    name: 'GN Container {size} {depth}',
    description: 'Gastronorm container of stainless steel to EN 631, {depth} deep, with stacking shoulder; for oven, bain-marie and cold.',
    sizes: { '1/1': ['14.90', 6], '1/2': ['9.80', 6], '1/3': ['7.90', 6], '1/6': ['6.40', 6] }, options: { depth: ['65 mm', '100 mm', '150 mm'] },
  },
  {
    code: 'GNP', category: 'Kitchen equipment > Gastronorm > Plastic containers', brand: 'Conserva',
    name: 'GN Food Box {size} {depth}',
    description: 'Clear polypropylene box with scale, {depth} deep, from -40 to 100 degrees; lids are sold apart.',
    sizes: { '1/1': ['11.80', 6], '1/2': ['7.40', 6], '1/3': ['5.60', 6], '1/6': ['3.90', 6] }, options: { depth: ['100 mm', '150 mm'] },
  },
  {
    code: 'GNL', category: 'Kitchen equipment > Gastronorm > Lids', brand: 'Conserva',
    name: 'GN Lid {size} {kind}',
    description: 'Tight lid for gastronorm containers of all makers, with finger recess; silicone rim on the press-in version.',
    sizes: { '1/1': ['8.90', 6], '1/2': ['6.20', 6], '1/3': ['4.80', 6], '1/6': ['3.60', 6] }, options: { kind: ['Steel', 'Plastic', 'Press-In'] },
  },
  {
    code: 'KNF', category: 'Kitchen equipment > Knives and boards > Chef knives', brand: 'Messerschmied',
    name: '{kind} {size}',
    description: 'Forged blade of X50CrMoV15 steel, hand-finished edge; handle in the colours of the HACCP areas on request.',
    sizes: { 'Classic': ['32.90', 6], 'Hygienic': ['19.80', 10] }, options: { kind: ['Chef Knife 20 cm', 'Chef Knife 26 cm', 'Bread Knife 25 cm', 'Paring Knife 9 cm', 'Boning Knife 14 cm', 'Filleting Knife 18 cm'] },
  },
  {
    code: 'BRD', category: 'Kitchen equipment > Knives and boards > Cutting boards', brand: 'Messerschmied',
    name: 'Cutting Board {size} {colour}',
    description: 'Polyethylene board with juice groove and feet, {colour} for its food group; both sides can be planed again.',
    sizes: { '40 x 30 cm': ['15.90', 5], '53 x 32 cm': ['22.40', 5], '60 x 40 cm': ['29.80', 4] }, options: { colour: ['White', 'Red', 'Green', 'Blue', 'Brown'] },
  },
  {
    code: 'UTL', category: 'Kitchen equipment > Utensils > Ladles and turners', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'One-piece kitchen tool of stainless steel with hook; comfortable in the hand and free of dirt traps.',
    sizes: { '30 cm': ['7.20', 10], '40 cm': ['9.60', 10] }, options: { kind: ['Ladle', 'Skimmer', 'Turner', 'Whisk', 'Tongs', 'Sauce Spoon'] },
  },
  {
    code: 'SPT', category: 'Kitchen equipment > Utensils > Pastry', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'For pastry and desserts; heat-resistant up to 220 degrees, dishwasher proof and gentle to coated moulds.',
    sizes: { 'small': ['4.90', 10], 'large': ['7.80', 10] }, options: { kind: ['Silicone Spatula', 'Pastry Brush', 'Palette Knife', 'Piping Bag', 'Baking Mould'] },
  },
  {
    code: 'MXB', category: 'Kitchen equipment > Utensils > Bowls and sieves', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'Stainless steel, stackable, with rolled rim and flat base that stands firm; satin finish hides scratches.',
    sizes: { '20 cm': ['8.90', 6], '26 cm': ['12.60', 6], '32 cm': ['18.40', 4] }, options: { kind: ['Mixing Bowl', 'Colander', 'Fine Sieve'] },
  },
  {
    code: 'STO', category: 'Kitchen equipment > Storage > Storage containers', brand: 'Conserva',
    name: '{kind} {size}',
    description: 'Food-safe storage with tight lid and label field; stackable, translucent, from -30 to 90 degrees.',
    sizes: { '1 l': ['3.80', 12], '4 l': ['6.90', 6], '10 l': ['13.40', 4], '25 l': ['26.90', 2] }, options: { kind: ['Round Box', 'Square Box'] },
  },
  {
    code: 'LBL', category: 'Kitchen equipment > Storage > Labels and control', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'For dating and controlling food in the kitchen; adhesive that holds in the freezer and dissolves in the dishwasher.',
    sizes: { 'roll of 500': ['6.80', 12], 'roll of 1000': ['11.40', 12] }, options: { kind: ['Weekday Labels', 'Use-By Labels', 'Allergen Labels', 'Dissolving Labels'] },
  },
  {
    code: 'THM', category: 'Kitchen equipment > Storage > Thermometers', brand: 'Ventora',
    name: '{kind} {size}',
    description: 'Measures what HACCP asks to be written down; splash-proof, with calibration certificate and exchangeable battery.',
    sizes: { 'basic': ['16.90', 5], 'professional': ['49.50', 1] }, options: { kind: ['Probe Thermometer', 'Infrared Thermometer', 'Fridge Thermometer'] },
  },
  {
    code: 'SMA', category: 'Kitchen equipment > Small machines > Small machines', brand: 'Ventora',
    name: '{kind} {size}',
    description: 'Small machine for hotel kitchens and breakfast rooms, stainless steel housing, 230 V, spare parts for ten years.',
    sizes: { 'compact': ['129.00', 0], 'professional': ['329.00', 0] }, options: { kind: ['Hand Blender', 'Toaster', 'Water Boiler', 'Juicer', 'Vacuum Sealer', 'Egg Cooker'] },
  },
  {
    code: 'CST', category: 'Kitchen equipment > Small machines > Made to order', brand: 'Ferrobello',
    name: '{kind} {size}',
    description: 'Made to measure of stainless steel with your dimensions; drawing and price on request, delivery in six to eight weeks.',
    sizes: { 'up to 120 cm': ['0.00', 0], 'up to 200 cm': ['0.00', 0], 'up to 300 cm': ['0.00', 0] }, options: { kind: ['Work Table', 'Wall Shelf', 'Sink Unit', 'Serving Counter'] }, onRequest: true,
  },
];
