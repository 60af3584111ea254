/** Lies beside the files of the made folder: whose data it is, and what in it is not data. */
export const retailReadme = `# A company folder of real trade

Made from "Online Retail II" (D. Chen, London South Bank University, UCI Machine Learning Repository, DOI 10.24432/C5CG6D) and
"Online Retail" (DOI 10.24432/C5BW33), both CC BY 4.0, in the cleaned form that the project's test data has.

Real: products with their names, orders with their dates, quantities and prices, credit notes, customers' countries, list prices and
breaks as estimated from a year of sales, prices that a customer alone got.

Made up here: categories (read off the names), people, credit limits (from spend), approval rules, terms of 30 days, quotation policy and
conditions of sale, the channel of the orders (mail), and payments (14 to 30 days after the invoice; the source has none).

- Times were London wall-clock times; they are UTC here.
- An invoice has the number and date of its order and its goods' net plus 20 % VAT: one rate for all years and countries, as the folder
  format knows no other. Postage, carriage and fees of the source are not in orders, invoices or credit notes.
- A credit note settles the invoice of its order where that was still open, else the next invoice that is large enough; what found none
  settles nothing.
- XPK is the pack that most orders kept to; single pieces may be ordered, as real customers did.
- Prices before October 2011 are dated rows, a quarter each, read off what customers paid in that quarter; from then on the estimate of
  the last twelve months holds. docs/pricing-accuracy.md of the project says how well they give the prices really paid.
- A product that nobody bought at a trade price has no price: price on request.
`;
