/** Style sheets are read as text by the bundler of the worker. */
declare module "*.css?raw" {
  const text: string;
  export default text;
}
