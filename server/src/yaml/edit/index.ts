/**
 * Minimal text edits: every function takes a document and answers what to change in its text, by absolute offsets. Nothing outside of
 * the edits changes; what is written follows the layout that the file has. Where an edit can't be made without breaking something
 * else, there are no edits.
 */
export { orderKeys } from './canonical';
export { addElement, addElements, type Element, removeElement, sortElements } from './elements';
export { expand } from './expand';
export { type FormatOptions, format } from './format';
export { formatLine } from './format/line';
export { removeKey, renameKey, replaceValue, setKey } from './keys';
export { moveElement, moveElementTo } from './move';
export { renderElement, renderEntry } from './render';
export { writeScalar } from './scalar';
