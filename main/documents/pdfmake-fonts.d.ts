declare module 'pdfmake/build/vfs_fonts.js' {
  /** Files of the fonts by name, base64. */
  const files: Readonly<Record<string, string>>;
  export default files;
}
