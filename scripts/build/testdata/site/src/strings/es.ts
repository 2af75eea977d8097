export const hello = "hola";
