/** The library comes without types; this is the part of it that is used. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(
      xml: string,
      type?: string,
    ): Promise<{ rootElement: unknown; warnings: readonly { message: string }[] }>;
  }
}
