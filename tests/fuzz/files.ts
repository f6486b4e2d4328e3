export { tortureDocx } from '../office/torture.js';
export { mutated } from './mutate.js';
