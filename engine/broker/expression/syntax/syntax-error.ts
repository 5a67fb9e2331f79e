/** Thrown inside this folder for text that Zeebe refuses; never leaves it. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault';
}
