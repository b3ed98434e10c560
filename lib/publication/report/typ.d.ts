/** Templates come in as text: the worker bundle carries them, so no file is looked for at run time. */
declare module "*.typ?raw" {
  const text: string;
  export default text;
}
