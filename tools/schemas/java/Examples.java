import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads every example as the type of its message, and writes it back: one line of JSON for each line of out/examples.ndjson. */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode example = JSON.readTree(line);
            ObjectNode result = JSON.createObjectNode();
            result.set("path", example.get("path"));
            result.set("form", example.get("form"));
            String text = example.get("text").asText();
            try {
                result.put("text", through(example.get("package").asText(), example.get("message").asText(), text));
            } catch (InvocationTargetException error) {
                result.put("error", String.valueOf(error.getCause().getMessage()));
            }
            out.println(JSON.writeValueAsString(result));
            if (example.get("path").asText().equals("kraken-prime/user/snapshot_manual.json")
                    && example.get("form").asText().equals("input")) {
                manual(text);
            }
        }
        out.flush();
    }

    /** Reads JSON with the generated types, and returns what they write. */
    private static String through(String location, String message, String text) throws Exception {
        Class<?> converter = Class.forName(location + ".Converter");
        Object value = method(converter, message + "FromJsonString").invoke(null, text);
        return (String) method(converter, message + "ToJsonString").invoke(null, value);
    }

    /** The generator changes the case of parts of a name such as {@code Id}. */
    private static Method method(Class<?> converter, String name) {
        return Arrays.stream(converter.getMethods())
            .filter(method -> method.getName().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow();
    }

    /** Checks that the times in the manual's example keep their 19 digits. */
    private static void manual(String text) throws Exception {
        String times = krakenprime.Converter.UserUpdateFromJsonString(text).getData().get(0).getConfig().stream()
            .map(setting -> String.valueOf(setting.getTimestamp().integerValue))
            .collect(Collectors.joining(" "));
        if (!times.equals("1628004805337309202 1628004805377207692")) {
            throw new IllegalStateException("times are " + times);
        }
    }
}
