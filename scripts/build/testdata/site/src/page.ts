import { styles } from "./article-diff";
import example from "./example.txt";

document.getElementById("out")!.textContent = example + styles + "</script>";
