/** The package ships no types. */
declare module 'ra-language-vietnamese' {
  const messages: { ra: Record<string, unknown> };
  export default messages;
}
