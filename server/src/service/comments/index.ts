/** Feedback both ways: comments on objectives and key results, as they stand in the file. */
export { type CommentChange, commentEdit } from './edits';
export { type CommentPlace, placesIn, type Thread, threadsIn, threadsOf } from './threads';
