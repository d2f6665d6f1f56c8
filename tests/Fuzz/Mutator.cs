namespace AceData.Fuzz;

/// <summary>Changes cases the way services, proxies and broken writers do: inside JSON, between JSON texts, and in bytes.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostChanges = 4;

    public FuzzCase Mutate(FuzzCase input)
    {
        var format = input.Format;
        var frames = FrameList.Of(input);
        var changes = random.Next(1, MostChanges + 1);
        for (var i = 0; i < changes; i++)
        {
            if (random.Next(10) < 6 || format == FuzzFormat.Body)
            {
                ChangeInside(frames);
            }
            else
            {
                ChangeBetween(frames);
            }
        }

        var bytes = frames.ToBytes(random.Next(12) == 0 ? LineEnd() : null);
        if (random.Next(8) == 0)
        {
            bytes = new ByteDamage(random).Damage(bytes);
        }

        if (random.Next(30) == 0)
        {
            bytes = [0xEF, 0xBB, 0xBF, .. bytes];
        }

        return input with { Bytes = bytes };
    }

    private string LineEnd() => random.Next(2) == 0 ? "\r\n" : "\r";

    private void ChangeInside(FrameList frames)
    {
        if (frames.PickJson(random) is not { } index)
        {
            return;
        }

        var json = new JsonMutator(random).Mutate(frames.Texts[index]);
        frames.Texts[index] = json;
    }

    private void ChangeBetween(FrameList frames)
    {
        var texts = frames.Texts;
        if (texts.Count == 0)
        {
            return;
        }

        var at = random.Next(texts.Count);
        switch (random.Next(9))
        {
            case 0:
                texts.Insert(at, texts[random.Next(texts.Count)]);
                break;
            case 1:
                texts.RemoveAt(at);
                break;
            case 2:
                (texts[at], texts[^1]) = (texts[^1], texts[at]);
                break;
            case 3:
                // Two objects in one line.
                texts[at] = [.. texts[at], .. random.Next(2) == 0 ? " "u8 : default, .. texts[random.Next(texts.Count)]];
                break;
            case 4:
                texts.Insert(at, "[DONE]"u8.ToArray());
                break;
            case 5:
                texts.Insert(at, """{"error":{"code":"used_up","message":"balance"},"trace_id":"t9"}"""u8.ToArray());
                break;
            case 6:
                SplitText(texts, at);
                break;
            case 7:
                texts.RemoveRange(at, texts.Count - at);
                break;
            default:
                texts.Insert(at, """{"type":"from_the_future","event":"from_the_future","x":[1]}"""u8.ToArray());
                break;
        }
    }

    // Each half of a character in an event of its own, as JSON.stringify writes a string that was cut.
    private static void SplitText(List<byte[]> texts, int at)
    {
        if (JsonMutator.TryParse(texts[at]) is not JsonObject whole)
        {
            return;
        }

        foreach (var name in new[] { "content", "answer", "progress", "delta_answer" })
        {
            if (whole[name]?.GetValueKind() == JsonValueKind.String)
            {
                var first = (JsonObject)whole.DeepClone();
                first.Remove("delta_answer");
                first[name] = "@@CUT@@";
                var json = first.ToJsonString();
                texts[at] = Encoding.UTF8.GetBytes(json.Replace("@@CUT@@", "A\\ud83d", StringComparison.Ordinal));
                texts.Insert(at + 1, Encoding.UTF8.GetBytes(json.Replace("@@CUT@@", "\\ude00B", StringComparison.Ordinal)));
                return;
            }
        }
    }
}
