import sheet from "./sheet.css";

export const styles: string = sheet;
