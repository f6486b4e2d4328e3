// The script of the page of a collection, as it runs in a browser: no newer than Chrome 87, nothing from outside. It is
// bundled into ../client-script.ts by `npm run generate`; everything it works on stands in the page already.
import { startFilter } from './filter.js';
import { startKeys } from './keys.js';
import { startPanel } from './panel.js';
import { startSort } from './sort.js';

const table = document.querySelector<HTMLTableElement>('.matrix table');
const form = document.querySelector<HTMLFormElement>('#filter');
const panel = document.querySelector<HTMLDialogElement>('#panel');
if (table !== null && form !== null && panel !== null) {
  startSort(table);
  startFilter(table, form);
  startKeys(table);
  startPanel(table, panel);
}
