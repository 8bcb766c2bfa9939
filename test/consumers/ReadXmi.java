import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.io.PrintStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** Prints, for each clause of an XMI file, its place, its labels joined by | and its words, as UIMA reads them; lines are parted by U+001E. */
public class ReadXmi {
  public static void main(String[] files) throws Exception {
    TypeSystemDescription types =
        UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(files[0]));
    CAS cas = CasCreationUtils.createCas(types, null, null);
    XmiCasDeserializer.deserialize(new FileInputStream(files[1]), cas);
    Type clause = cas.getTypeSystem().getType("webanno.custom.Clause");
    Feature labels = clause.getFeatureByBaseName("labels");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8.name());
    for (AnnotationFS one : cas.getAnnotationIndex(clause)) {
      StringArrayFS held = (StringArrayFS) one.getFeatureValue(labels);
      String joined = held == null ? "" : String.join("|", held.toArray());
      out.print(one.getBegin() + "\u001f" + one.getEnd() + "\u001f" + joined + "\u001f" + one.getCoveredText() + "\u001e");
    }
  }
}
