import type { Family } from './family.ts';

/** Breakfast, portions and drinks; food at the reduced rate where the law has it so. */
export const pantry: readonly Family[] = [
  {
    code: 'COF', category: 'Pantry > Coffee > Beans and ground coffee', brand: 'Rösthaus Bozen',
    name: 'Coffee {roast} {size}',
    description: 'Slowly roasted in the drum, chocolate and hazelnut in the cup; freshness valve, roasting date on every bag.',
    sizes: { 'beans 1 kg': ['14.90', 8], 'ground 500 g': ['8.20', 12], 'filter bags 60 x 60 g': ['54.00', 1] }, options: { roast: ['Bar', 'Crema', 'Bio', 'Decaf'] }, formerly: ['Coffee Mokka {size}'],
  },
  {
    code: 'CAP', category: 'Pantry > Coffee > Capsules and pods', brand: 'Rösthaus Bozen',
    name: 'Coffee {kind} {roast} {size}',
    description: 'Single portions for guest rooms and offices, {roast}; compostable shell, aroma-tight outer bag.',
    sizes: { 'box of 100': ['24.90', 4] }, options: { kind: ['Capsules', 'Pods'], roast: ['Espresso', 'Lungo', 'Decaf'] },
  },
  {
    code: 'TEA', category: 'Pantry > Tea > Tea bags', brand: 'Kräuterhof',
    name: '{kind} Tea {size}',
    description: 'Tea in single envelopes without staple, from mountain herbs or leaf tea; for breakfast buffet and rooms.',
    sizes: { 'box of 25': ['3.40', 12], 'box of 100': ['11.80', 6] }, options: { kind: ['Mountain Herbs', 'Peppermint', 'Chamomile', 'Fruit', 'English Breakfast', 'Green'] }, reduced: true,
  },
  {
    code: 'SGR', category: 'Pantry > Portions > Sugar and sweetener', brand: 'Dolcetto',
    name: '{kind} {size}',
    description: 'Portion sticks and cubes with neutral print, or with the name of the house from 20 cartons on.',
    sizes: { '500 sticks': ['7.90', 4], '1000 sticks': ['13.80', 2] }, options: { kind: ['White Sugar', 'Cane Sugar', 'Sweetener'] }, reduced: true,
  },
  {
    code: 'JAM', category: 'Pantry > Portions > Jam and honey', brand: 'Dolcetto',
    name: '{kind} {size}',
    description: 'Portion pack for the breakfast table with high fruit content, from orchards of the region, without palm oil.',
    sizes: { '25 g (100)': ['19.80', 2], '1.2 kg bucket': ['8.90', 6] }, options: { kind: ['Apricot Jam', 'Strawberry Jam', 'Blueberry Jam', 'Forest Honey', 'Hazelnut Cream'] }, reduced: true,
  },
  {
    code: 'SAU', category: 'Pantry > Portions > Sauces and spices', brand: 'Saporito',
    name: '{kind} {size}',
    description: 'Table portions and kitchen sizes with the same taste; gluten-free, best-before date on each unit.',
    sizes: { 'portions (200)': ['16.90', 1], '1 kg': ['5.80', 6] }, options: { kind: ['Ketchup', 'Mayonnaise', 'Mustard', 'Salt', 'Pepper'] }, reduced: true,
  },
  {
    code: 'BSC', category: 'Pantry > Snacks > Biscuits', brand: 'Dolcetto',
    name: '{kind} {size}',
    description: 'Small treat for cup and pillow, wrapped one by one; butter recipes from a bakery in the valley.',
    sizes: { 'box of 200': ['14.90', 4], 'box of 500': ['33.50', 1] }, options: { kind: ['Almond Biscuit', 'Caramel Biscuit', 'Chocolate Napolitain', 'Pillow Mint'] }, reduced: true,
  },
  {
    code: 'MIN', category: 'Pantry > Drinks > Water and juice', brand: 'Quellgut',
    name: '{kind} {size}',
    description: 'Regional drink in returnable glass or can for minibar and conference; deposit is charged apart.',
    sizes: { '0.25 l (24)': ['10.80', 1], '0.75 l (12)': ['8.40', 1] }, options: { kind: ['Mineral Water Still', 'Mineral Water Sparkling', 'Apple Juice', 'Apple Spritz', 'Elderflower'] },
  },
  {
    code: 'OIL', category: 'Pantry > Oil and vinegar > By the litre', brand: 'Saporito',
    name: '{kind} {size}',
    description: 'Kitchen oil and vinegar sold by the litre from certified batches; canisters are lent, least order 5 l in steps of 5.',
    sizes: { 'loose': ['4.60', 25] }, options: { kind: ['Rapeseed Oil', 'Frying Oil', 'Wine Vinegar', 'Apple Vinegar'] }, unit: 'LTR', pack: 'XCI', minimum: 5, multiple: 5, reduced: true,
  },
];
