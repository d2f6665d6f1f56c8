using System.Globalization;

namespace AceData.Tests;

/// <summary>Whether an odd value cost only its own property, and is still there.</summary>
internal sealed class FieldVerdict(ReadingSource source, FieldPlace place, OddValue value, FieldReading valid, FieldReading read)
{
    private readonly FieldSite _site = place.Site;

    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public string? Failure()
    {
        if (valid.CountOf(_site.Owner) == 0)
        {
            // Only the items of a page are returned: more than that it can be read cannot be seen.
            return null;
        }

        if (!source.IsText(_site) && !source.IsNeeded(_site) && read.Outcome.Text != valid.Outcome.Text)
        {
            return $"the text is \"{read.Outcome.Text}\" instead of \"{valid.Outcome.Text}\"";
        }

        if (value.Kind == JsonValueKind.Null && source.IsNeeded(_site))
        {
            return null;
        }

        if (read.CountOf(_site.Owner) < valid.CountOf(_site.Owner))
        {
            return $"a {_site.Owner.Name} is lost";
        }

        List<string> differences = [];
        Compare(WithoutRest(), valid.Written, [], differences);
        return differences.Count > 0 ? $"other fields are not the same: {string.Join(", ", differences)}" : OwnFailure();
    }

    // A half of a character that nothing completes comes as an event of its own.
    private JsonArray WithoutRest() => place.Operation.IsStream && read.Written.Count == valid.Written.Count + 1
        ? new JsonArray([.. read.Written.Where(static written => !(written is JsonObject fields && fields.Any(static field => IsText(field.Value, "\uFFFD")))).Select(static written => written?.DeepClone())])
        : read.Written;

    private string? OwnFailure()
    {
        var written = Resolved().ToList();
        if (Kept() is not { } kept)
        {
            return _site.Kind == FieldSiteKind.Property ? TakenFailure(written) : ItemFailure(written);
        }

        // An item that is kept stands in the whole list, which is kept; of a value that is too deep a part is.
        return _site.Kind != FieldSiteKind.Property || value.Value is not { } expected || written.Count == 0 || written.Any(node => AreEqual(node, expected))
            ? null
            : $"kept raw as {kept}, but written again as {written[0]?.ToJsonString() ?? "null"}";
    }

    private JsonElement? Kept()
    {
        foreach (var owner in read.Graph.Records.Where(record => record.GetType() == _site.Owner))
        {
            if (RecordGraph.AdditionalProperties(owner) is { } fields && fields.TryGetValue(_site.Name, out var raw)
                && (_site.Kind != FieldSiteKind.Property || value.Value is not { } expected || JsonElement.DeepEquals(raw, expected)))
            {
                return raw;
            }
        }

        return null;
    }

    private string? TakenFailure(List<JsonNode?> written)
    {
        if (value.Kind == JsonValueKind.Null || value.Value is not { } expected)
        {
            return null;
        }

        if (source.HoldsJsonText(_site))
        {
            return written.Any(node => IsTaken(node, expected) || IsText(node, expected.GetRawText())) ? null : "neither kept raw nor taken as text";
        }

        if (!CanTake(_site.ValueType, expected))
        {
            return "not kept raw";
        }

        // Of two spellings one is written.
        return source.IsLeftOut(_site.Owner, _site.Name) || (written.Count == 0 && IsEmpty(expected)) || written.Any(node => IsTaken(node, expected))
            ? null
            : $"neither kept raw nor taken: written as {(written.Count == 0 ? "nothing" : written[0]?.ToJsonString() ?? "null")}";
    }

    private string? ItemFailure(List<JsonNode?> written)
    {
        if (value.Kind == JsonValueKind.Null || value.Value is not { } expected)
        {
            return null;
        }

        var items = written.Select(static node => node is JsonArray { Count: > 0 } list ? list[0] : node is JsonObject fields ? fields["odd"] : null);
        return CanTake(_site.ValueType, expected) && (IsEmpty(expected) || items.Any(item => IsTaken(item, expected))) ? null : "neither kept raw with its list nor taken";
    }

    private bool CanTake(Type type, JsonElement expected)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement) || source.Variants(type).Count > 0)
        {
            return true;
        }

        var isContainer = expected.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        if (type == typeof(bool))
        {
            return expected.ValueKind is JsonValueKind.True or JsonValueKind.False || (expected.ValueKind == JsonValueKind.Number && expected.GetRawText() == "0");
        }

        if (type == typeof(string) || (type.IsValueType && !IsNumeric(type)))
        {
            return !isContainer;
        }

        return IsNumeric(type) ? expected.ValueKind == JsonValueKind.Number : source.CanTake(type, expected) || isContainer;
    }

    private static bool IsNumeric(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal) || type == typeof(TimeSpan) || type == typeof(DateTimeOffset);

    private static bool IsTaken(JsonNode? written, JsonElement expected)
    {
        if (AreEqual(written, expected))
        {
            return true;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.String:
                // Content that may be an object beside its plain form; and half a character, which the next event may complete.
                return IsText(written, expected.GetString()!) || (written is JsonObject fields && fields.Any(field => IsText(field.Value, expected.GetString()!)));
            case JsonValueKind.Number:
                return IsText(written, expected.GetRawText()) || IsSameNumber(written, expected) || (written?.GetValueKind() == JsonValueKind.False && expected.GetRawText() == "0") || IsSameMoment(written, expected);
            case JsonValueKind.True:
                return IsText(written, "true");
            default:
                // What a list or an object has of its own, without anything that came; one item instead of a list of them.
                return written is null or JsonObject or JsonArray { Count: 0 } || (written is JsonArray { Count: 1 } items && AreEqual(items[0], expected));
        }
    }

    private static bool IsText(JsonNode? written, string expected) => written is null
        ? expected.Length == 0
        : written.GetValueKind() == JsonValueKind.String && written.GetValue<string>() is var text && (text == expected || (expected.Length > 1 && text == expected.TrimEnd('\uFFFD')));

    // Prices are texts.
    private static bool IsSameNumber(JsonNode? written, JsonElement expected) =>
        written?.GetValueKind() == JsonValueKind.String
        && decimal.TryParse(written.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
        && decimal.TryParse(expected.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
        && one == other;

    // Written in the unit of the service, whichever it came in.
    private static bool IsSameMoment(JsonNode? written, JsonElement expected)
    {
        if (written?.GetValueKind() != JsonValueKind.Number)
        {
            return false;
        }

        var one = double.Parse(written.ToJsonString(), CultureInfo.InvariantCulture);
        var other = double.Parse(expected.GetRawText(), CultureInfo.InvariantCulture);
        return new[] { one, one / 1000, one * 1000 }.Any(moment => Math.Abs(moment - other) <= Math.Max(1e-3, Math.Abs(other) * 1e-12));
    }

    private static bool IsEmpty(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.String => expected.ValueEquals(string.Empty),
        JsonValueKind.Number => expected.GetRawText() == "0",
        JsonValueKind.Array => expected.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Null),
        _ => expected.ValueKind == JsonValueKind.Object,
    };

    private static bool AreEqual(JsonNode? written, JsonElement expected) => written is null
        ? expected.ValueKind == JsonValueKind.Null
        : JsonElement.DeepEquals(JsonElement.Parse(written.ToJsonString(), new JsonDocumentOptions { MaxDepth = 2048 }), expected);

    // The records are parts of the document: the way to the property begins somewhere on its way from the root.
    private IEnumerable<JsonNode?> Resolved()
    {
        for (var i = 0; i < read.Written.Count; i++)
        {
            // Of a stream only the event that is odd; other events have fields of the same names.
            if (place.Operation.IsStream && read.Outcome.Records[i].GetType() != place.Operation.Root)
            {
                continue;
            }

            for (var from = 0; from < _site.Path.Count; from++)
            {
                if (TryResolve(read.Written[i], _site.Path.Skip(from), out var found))
                {
                    yield return found;
                    break;
                }
            }
        }
    }

    private static bool TryResolve(JsonNode? node, IEnumerable<object> path, out JsonNode? found)
    {
        found = node;
        foreach (var step in path)
        {
            switch (found)
            {
                case JsonArray items when step is int index && index < items.Count:
                    found = items[index];
                    break;
                case JsonObject fields when step is string name && fields.TryGetPropertyValue(name, out var next):
                    found = next;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private void Compare(JsonNode? now, JsonNode? was, IReadOnlyList<object> path, List<string> differences)
    {
        if (IsOwn(path) && _site.Kind == FieldSiteKind.Property)
        {
            return;
        }

        switch (now, was)
        {
            case (JsonObject one, JsonObject other):
                foreach (var name in one.Select(field => field.Key).Union(other.Select(field => field.Key)))
                {
                    if (_site.Kind != FieldSiteKind.Entry || name != "odd" || !IsOwn(path))
                    {
                        Compare(one[name], other[name], [.. path, name], differences);
                    }
                }

                break;
            case (JsonArray one, JsonArray other) when one.Count == other.Count || (one.Count == other.Count + 1 && _site.Kind == FieldSiteKind.Item):
                for (var i = 0; i < other.Count; i++)
                {
                    Compare(one[i + one.Count - other.Count], other[i], [.. path, i], differences);
                }

                break;
            default:
                // A list that was kept whole is written again as it came.
                if (!(IsOwn(path) && now is JsonArray or JsonObject) && !JsonNode.DeepEquals(now, was))
                {
                    differences.Add($"{string.Join('.', path.Skip(1))} is {now?.ToJsonString() ?? "null"} instead of {was?.ToJsonString() ?? "null"}");
                }

                break;
        }
    }

    private bool IsOwn(IReadOnlyList<object> path)
    {
        var names = path.OfType<string>().ToList();
        return names.Count > 0 && path[^1] is string last
            && (last == _site.Name || last == source.OtherName(_site.Owner, _site.Name))
            && _site.OwnerPath.OfType<string>().TakeLast(names.Count - 1).SequenceEqual(names.SkipLast(1));
    }
}
