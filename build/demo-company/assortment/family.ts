/**
 * A product family as the assortment's authors write it: one article in its real sizes and options.
 * `{size}` and the names of `options` are placeholders in `name` and `description`.
 */
export interface Family {
  /** Prefix of the article numbers, unique in the assortment. */
  readonly code: string;
  readonly category: string;
  readonly brand: string;
  readonly name: string;
  readonly description: string;
  /** Size -> net catalog price in EUR per base unit, base units in the usual package (0 = no package). */
  readonly sizes: Readonly<Record<string, readonly [price: string, perPackage: number]>>;
  readonly options?: Readonly<Record<string, readonly string[]>>;
  /** Base unit, UN/ECE Rec 20; a piece where not given. */
  readonly unit?: string;
  /** Package, UN/ECE Rec 21; a carton where not given. */
  readonly pack?: string;
  /** Packages on a pallet, where whole pallets are sold. */
  readonly perPallet?: number;
  /** Least order and step in base units. */
  readonly minimum?: number;
  readonly multiple?: number;
  /** Least order in packages. */
  readonly packMinimum?: number;
  /** Step in packages. */
  readonly packMultiple?: number;
  /** R: the reduced rate. */
  readonly reduced?: true;
  /** Names of earlier generations, newest first; they are discontinued and point to the one after. */
  readonly formerly?: readonly string[];
  /** The whole family left the range without a successor. */
  readonly withdrawn?: true;
  /** Made to order: no list price. */
  readonly onRequest?: true;
}
