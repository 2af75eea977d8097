export const speak = () => import("./es");
