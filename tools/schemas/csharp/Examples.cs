using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;

/// <summary>
/// Reads every example as the type of its message, and writes it back: one line of JSON for each line of out/examples.ndjson.
/// </summary>
public static class Examples
{
    private static readonly Dictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        { "krakenprime", "KrakenPrime" },
        { "alphapoint", "AlphaPoint" },
    };

    public static void Main()
    {
        var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        for (var line = input.ReadLine(); line != null; line = input.ReadLine())
        {
            var example = JsonConvert.DeserializeObject<Dictionary<string, string>>(line);
            var result = new Dictionary<string, string> { { "path", example["path"] }, { "form", example["form"] } };
            try
            {
                result["text"] = Through(Namespaces[example["package"]], example["message"], example["text"]);
            }
            catch (Exception error)
            {
                result["error"] = (error.InnerException ?? error).Message;
            }
            output.WriteLine(JsonConvert.SerializeObject(result));
            if (example["path"] == "kraken-prime/user/snapshot_manual.json" && example["form"] == "input")
            {
                Manual(example["text"]);
            }
        }
        output.Flush();
    }

    /// <summary>Reads JSON with the generated types, and returns what they write.</summary>
    private static string Through(string space, string message, string text)
    {
        var types = Assembly.GetExecutingAssembly();
        // A reply that is an object or a list has a separate union type; the class with its name only contains it as any object.
        var union = types.GetType(space + "." + message + "Union", false, true);
        if (union != null)
        {
            var settings = (JsonSerializerSettings)types.GetType(space + ".Converter").GetField("Settings").GetValue(null);
            return JsonConvert.SerializeObject(JsonConvert.DeserializeObject(text, union, settings), settings);
        }
        // The generator changes the case of parts of a name such as "Id".
        var read = types.GetType(space + "." + message, true, true).GetMethod("FromJson", new[] { typeof(string) });
        var value = read.Invoke(null, new object[] { text });
        var write = types.GetType(space + ".Serialize").GetMethod("ToJson", new[] { read.ReturnType });
        return (string)write.Invoke(null, new[] { value });
    }

    /// <summary>Checks that the times in the manual's example keep their 19 digits.</summary>
    private static void Manual(string text)
    {
        var settings = KrakenPrime.UserUpdate.FromJson(text).Data[0].Config;
        var times = string.Join(" ", settings.Select(setting => setting.Timestamp.Integer.ToString()));
        if (times != "1628004805337309202 1628004805377207692")
        {
            throw new InvalidOperationException("times are " + times);
        }
    }
}
